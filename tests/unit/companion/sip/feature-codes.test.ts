import { InMemoryNetwork, responseTo, type Tap } from './support/in-memory-network';
import { Telephone, register, resultOf, until, virtualTime } from './support/telephones';

virtualTime();

/** A PBX that answers codes as it is told, and notes what it is sent. */
class Pbx {
  readonly heard: string[] = [];
  answers: (readonly [number, ...string[]] | undefined)[] = [];

  readonly tap: Tap = (message, from, client) => {
    const method = /^(INVITE|ACK|BYE|CANCEL) sip:([^@ ]+)/.exec(message);
    if (from !== 'client' || !method) return message;
    this.heard.push(method[1] === 'INVITE' ? `INVITE ${method[2] ?? ''}` : (method[1] ?? ''));
    if (method[1] === 'BYE' || method[1] === 'CANCEL') client.receive(responseTo(message, 200));
    if (method[1] !== 'INVITE') return undefined;
    const answer = this.answers.shift();
    if (!answer) return undefined;
    const [status, ...headers] = answer;
    const contact = status === 200 ? ['Contact: <sip:code@pbx.test>'] : [];
    const text = responseTo(message, status, [...contact, ...headers]);
    client.receive(text.replace(/^(to:(?!.*;tag=).*)$/im, '$1;tag=pbx'));
    return undefined;
  };
}

async function atPbx(...answers: Pbx['answers']): Promise<{ pbx: Pbx; amira: Telephone }> {
  const network = new InMemoryNetwork();
  const pbx = new Pbx();
  pbx.answers = answers;
  network.tap = pbx.tap;
  const amira = new Telephone('201', network);
  await register(amira);
  return { pbx, amira };
}

describe('feature codes', () => {
  it('are dialled one after the other, hung up when they are answered, and no call is seen', async () => {
    const { pbx, amira } = await atPbx([200], [200]);
    const states: number[] = [];
    amira.endpoint.subscribe(() => states.push(amira.calls.length));
    const result = await resultOf(amira.ask({ kind: 'feature-codes', codes: ['*07*204#', '*01'] }));
    expect(result).toMatchObject({ ok: true });
    await until(() => pbx.heard.length === 6, 'hung up');
    expect(pbx.heard).toEqual(['INVITE *07*204%23', 'ACK', 'BYE', 'INVITE *01', 'ACK', 'BYE']);
    expect(states.every((calls) => calls === 0)).toBe(true);
    expect(amira.microphone.given).toEqual([]);
    expect(amira.state.lastDialled).toBeUndefined();
  });

  it('have worked when a switch says so while it ends the call', async () => {
    const { amira } = await atPbx([487, 'Reason: SIP ;cause=200 ;text="Feature activated"']);
    expect(await resultOf(amira.ask({ kind: 'feature-codes', codes: ['*01'] }))).toMatchObject({ ok: true });
  });

  it.each([[403], [404], [486], [487]])(
    'are refused with %d, and the rest is not dialled',
    async (status) => {
      const { pbx, amira } = await atPbx([status], [200]);
      const result = await resultOf(amira.ask({ kind: 'feature-codes', codes: ['*01', '*02'] }));
      expect(result).toMatchObject({ ok: false, code: 'feature-refused' });
      expect(pbx.heard.filter((one) => one.startsWith('INVITE'))).toHaveLength(1);
    },
  );

  it('that nobody answers are given up', async () => {
    const { amira } = await atPbx(undefined);
    expect(await resultOf(amira.ask({ kind: 'feature-codes', codes: ['*01'] }))).toMatchObject({
      ok: false,
      code: 'feature-refused',
    });
  });

  it('never call for help', async () => {
    const { pbx, amira } = await atPbx();
    const result = await resultOf(amira.ask({ kind: 'feature-codes', codes: ['*01', '112'] }));
    expect(result).toMatchObject({ ok: false, code: 'emergency-refused' });
    expect(pbx.heard).toEqual([]);
  });
});
