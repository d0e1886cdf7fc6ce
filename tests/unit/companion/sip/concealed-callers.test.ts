import { register, resultOf, Telephone, until, virtualTime } from './support/telephones';
import { InMemoryNetwork } from './support/in-memory-network';

virtualTime();

async function rung(): Promise<{ amira: Telephone; bruno: Telephone }> {
  const network = new InMemoryNetwork();
  const amira = new Telephone('201', network);
  const bruno = new Telephone('202', network, { concealCallers: true });
  await register(amira, bruno);
  await resultOf(amira.dial('202'));
  await until(() => bruno.call.state === 'incoming', 'ringing');
  return { amira, bruno };
}

describe('a caller whom the environment conceals', () => {
  it('is nowhere in the state until the callee asks', async () => {
    const { bruno } = await rung();
    expect(bruno.call).toMatchObject({ concealed: true, remote: { number: 'anonymous' } });
    expect(JSON.stringify(bruno.state)).not.toMatch(/201/);

    const shown = await resultOf(bruno.ask({ kind: 'reveal', callId: bruno.call.id }));
    expect(shown.ok).toBe(true);
    expect(bruno.call).toMatchObject({ concealed: false, remote: { number: '201', name: 'Person 201' } });
    expect(bruno.call.state).toBe('incoming');
    expect((await resultOf(bruno.ask({ kind: 'reveal', callId: bruno.call.id }))).ok).toBe(true);
  });

  it('is shown by answering', async () => {
    const { amira, bruno } = await rung();
    await resultOf(bruno.answer());
    await until(() => amira.call.state === 'connected', 'connected');
    expect(bruno.call).toMatchObject({ concealed: false, remote: { number: '201' } });
  });

  it('stays concealed when the call is missed, and cannot be asked for after it', async () => {
    const { amira, bruno } = await rung();
    await resultOf(amira.hangUp());
    await until(() => bruno.call.state === 'ended', 'missed');
    expect(bruno.call).toMatchObject({ concealed: true, remote: { number: 'anonymous' } });
    const late = await resultOf(bruno.ask({ kind: 'reveal', callId: bruno.call.id }));
    expect(late).toMatchObject({ ok: false, code: 'illegal-call-state' });
  });

  it('is one who calls: whom one dials is always shown', async () => {
    const { amira, bruno } = await rung();
    await resultOf(amira.hangUp());
    await resultOf(bruno.dial('201'));
    await until(() => bruno.call.state === 'alerting', 'ring-back');
    expect(bruno.call).toMatchObject({ remote: { number: '201' } });
    expect(bruno.call.concealed).toBeUndefined();
    const nobody = await resultOf(bruno.ask({ kind: 'reveal', callId: 'no-such' }));
    expect(nobody).toMatchObject({ ok: false, code: 'no-such-call' });
  });
});
