import '../support/patience';
import { randomUUID } from 'node:crypto';
import { ticketSchema } from '../../shared/api/ticket-schema';
import { openBrowser } from '../support/browser';
import { Companion } from '../support/companion';
import { eventually } from '../support/eventually';
import { HubClient } from '../support/hub-client';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { ask, signIn } from '../support/session';
import { startSuite, type Suite } from '../support/start-suite';

const { amira, bruno, chloe } = people;

describe('two people cannot see or command each other', () => {
  const opened = new Opened();
  let suite: Suite;
  let amirasCompanion: Companion;

  beforeAll(async () => {
    suite = opened.add(await startSuite());
    amirasCompanion = await Companion.open(opened.add(await openBrowser(suite)), amira);
  });
  afterAll(() => opened.close());

  it('each hub connection hears of its own companion alone, whatever it says about itself', async () => {
    const amirasHub = opened.add(await HubClient.connect(suite, (await signIn(suite, amira)).token));
    const brunosHub = opened.add(await HubClient.connect(suite, (await signIn(suite, bruno)).token));
    await amirasHub.hears('her companion', ({ type, ...rest }) => {
      return type === 'state' && 'companion' in rest && rest.companion === 'online';
    });
    await brunosHub.hears('that he has none', ({ type, ...rest }) => {
      return (
        type === 'state' && 'companion' in rest && rest.companion === 'offline' && rest.state === undefined
      );
    });
    const { user } = await signIn(suite, amira);
    const command = dial();
    // Forged: the message names her, in every place somebody might look.
    brunosHub.say(
      JSON.stringify({ v: 1, userId: user.id, message: { type: 'command', command, userId: user.id } }),
    );
    await brunosHub.hears('a refusal', (one) => one.type === 'refusal' && one.commandId === command.id);
    const honest = dial();
    brunosHub.send({ type: 'command', command: honest });
    const answer = await brunosHub.hears(
      'an answer',
      (one) => one.type === 'result' && one.result.id === honest.id,
    );
    expect(answer).toMatchObject({ result: { ok: false, code: 'no-companion' } });
    expect(await amirasCompanion.page.getByRole('region', { name: 'Calls' }).getByRole('group').count()).toBe(
      0,
    );
    expect(amirasHub.heard.every((one) => one.type === 'state')).toBe(true);
  });

  it('a call of one cannot be ended by the other, who knows its id', async () => {
    const amirasHub = opened.add(await HubClient.connect(suite, (await signIn(suite, amira)).token));
    const brunosCompanion = await Companion.open(opened.add(await openBrowser(suite)), bruno);
    const chloesHub = opened.add(await HubClient.connect(suite, (await signIn(suite, chloe)).token));
    const command = dial();
    amirasHub.send({ type: 'command', command });
    await brunosCompanion.answer(amira);
    const state = await amirasHub.hears('the call connected', (one) => {
      return one.type === 'state' && one.state?.calls.some((call) => call.state === 'connected') === true;
    });
    const callId = (state.type === 'state' && state.state?.calls[0]?.id) || '';
    expect(callId).not.toBe('');
    chloesHub.send({ type: 'command', command: { kind: 'hang-up', id: randomUUID(), callId } });
    await chloesHub.hears('an answer', (one) => one.type === 'result' && !one.result.ok);
    // Dialled as a number; since he answered, the switch vouches for his name.
    await amirasCompanion.hears(bruno);
    await amirasCompanion.hangUp(bruno);
  });

  it('a token that is nobody’s opens nothing', async () => {
    const { token } = await signIn(suite, bruno);
    const [head = '', , signature = ''] = token.split('.');
    const claims = Buffer.from(JSON.stringify({ sub: 'u-amira', exp: 4_102_444_800 })).toString('base64url');
    for (const forged of ['', 'token', `${head}.${claims}.${signature}`, `${head}.${claims}.`]) {
      await expect(HubClient.connect(suite, forged)).rejects.toThrow(/unauthorized|invalid/);
      expect((await ask(suite, '/api/settings/sip', { token: forged })).status).toBe(401);
    }
  });

  it('a ticket opens one companion, once, and says no more than that to whoever comes second', async () => {
    const { token, user } = await signIn(suite, bruno);
    const made = await ask(suite, '/api/tickets', { method: 'POST', token, body: {} });
    const { ticket } = ticketSchema.parse(await made.json());
    const redeem = () => ask(suite, '/api/tickets/redeem', { method: 'POST', body: { ticket } });
    expect(await (await redeem()).json()).toMatchObject({ user: { id: user.id } });
    const second = await redeem();
    expect(second.status).toBeGreaterThanOrEqual(400);
    expect(await second.json()).toMatchObject({ error: { code: 'ticket-invalid' } });
  });

  it('nothing of tokens, tickets or passwords is in the log', async () => {
    const { token } = await signIn(suite, bruno);
    await ask(suite, '/api/sessions', {
      method: 'POST',
      body: { environment: 'demo', userName: 'bruno', password: 'a-mistyped-secret' },
    });
    await eventually(
      'the attempt in the log',
      () => suite.log(),
      (log) => log.includes('sign-in'),
    );
    expect(suite.log()).not.toContain(token);
    expect(suite.log()).not.toContain('a-mistyped-secret');
    expect(suite.log()).not.toContain('bruno-demo');
  });
});

describe('an expired token', () => {
  const opened = new Opened();
  afterAll(() => opened.close());

  it('ends the hub connection it opened, and opens no other', async () => {
    const suite = opened.add(await startSuite({ config: { tokenLifetime: 5 } }));
    const { token } = await signIn(suite, bruno);
    const hub = opened.add(await HubClient.connect(suite, token));
    await eventually(
      'the connection ended',
      () => hub.connected,
      (connected) => !connected,
    );
    await expect(HubClient.connect(suite, token)).rejects.toThrow('expired-token');
    const answer = await ask(suite, '/api/settings/sip', { token });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { code: 'expired-token' } });
  });
});

function dial() {
  return {
    kind: 'dial',
    id: randomUUID(),
    target: { kind: 'number', number: bruno.extension },
    media: 'audio',
  } as const;
}
