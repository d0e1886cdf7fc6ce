import { redeemedSchema, ticketSchema } from '../../../shared/api/ticket-schema';
import type { AppError } from '../../../shared/errors/app-error';
import { TicketBook } from '../../../server/tickets/ticket-book';
import { BrowserWindow } from './support/browser';
import { dial } from './support/states';
import { startTestServer, testConfig, type TestServer } from './support/test-server';

describe('a ticket', () => {
  let server: TestServer;
  let tab: BrowserWindow;
  let companion: BrowserWindow;

  beforeAll(async () => {
    server = await startTestServer();
    tab = new BrowserWindow(server.origin, 'a'.repeat(16));
    companion = new BrowserWindow(server.origin, 'b'.repeat(16));
  });
  afterAll(() => server.dispose());

  it('signs its user in to the new window and hands the command over, once', async () => {
    const { token, user } = await tab.signInByHost('amira');
    const made = await tab.asked('/api/tickets', token, { body: { command: dial('wish-1') } });
    expect(made.status).toBe(201);
    const { ticket, url, expiresIn } = ticketSchema.parse(made.body);
    expect(url).toBe(`${server.origin}/companion/#ticket=${ticket}`);
    expect(expiresIn).toBe(30);

    const redeemed = await companion.ask('/api/tickets/redeem', { body: { ticket } });
    const session = redeemedSchema.parse(redeemed.body);
    expect(session.user).toEqual(user);
    expect(session.command).toEqual(dial('wish-1'));
    expect((await companion.asked('/api/settings/sip', session.token)).status).toBe(200);
    expect((await companion.ask('/api/sessions/refresh', { method: 'POST' })).status).toBe(200);

    const again = await companion.ask('/api/tickets/redeem', { body: { ticket } });
    expect(again.status).toBe(410);
    expect(again.body).toMatchObject({ error: { code: 'ticket-invalid' } });
  });

  it('may come without a command, and not from nobody', async () => {
    const { token } = await tab.signInByHost('amira');
    const { ticket } = ticketSchema.parse((await tab.asked('/api/tickets', token, { body: {} })).body);
    const redeemed = redeemedSchema.parse(
      (await companion.ask('/api/tickets/redeem', { body: { ticket } })).body,
    );
    expect(redeemed.command).toBeUndefined();
    expect((await tab.ask('/api/tickets', { body: {} })).status).toBe(401);
  });

  it('cannot be made up, and takes no command that is none', async () => {
    const { token } = await tab.signInByHost('amira');
    const forged = await companion.ask('/api/tickets/redeem', { body: { ticket: 'x'.repeat(43) } });
    expect(forged.body).toMatchObject({ error: { code: 'ticket-invalid' } });
    const bad = await tab.asked('/api/tickets', token, {
      body: { command: { ...dial('a b'), kind: 'dial' } },
    });
    expect([bad.status, bad.body]).toEqual([
      400,
      { error: { code: 'invalid-input', message: expect.any(String) as string } },
    ]);
    const forAnother = await tab.asked('/api/tickets', token, { body: { user: 'bruno' } });
    expect(forAnother.status).toBe(400);
  });

  it('leads to the public address where there is one', async () => {
    const proxied = await startTestServer({
      config: testConfig({ publicUrl: 'https://calls.example.com/' }),
    });
    try {
      const page = new BrowserWindow(proxied.origin);
      const { token } = await page.signInByHost('amira');
      const { url } = ticketSchema.parse((await page.asked('/api/tickets', token, { body: {} })).body);
      expect(url).toMatch(/^https:\/\/calls\.example\.com\/companion\/#ticket=[\w-]{43}$/);
    } finally {
      await proxied.dispose();
    }
  });
});

describe('the book of tickets', () => {
  const invalid = expect.objectContaining({ code: 'ticket-invalid' }) as AppError;

  it('forgets a ticket after thirty seconds', () => {
    let now = 0;
    const book = new TicketBook(() => now);
    const [early, late] = [book.issue('amira'), book.issue('amira', dial('wish'))];
    now = 29_999;
    expect(book.redeem(early)).toEqual({ userId: 'amira', command: undefined });
    now = 30_000;
    expect(() => book.redeem(late)).toThrow(invalid);
  });

  it('keeps ten for a user, the newest, and nobody else’s are touched', () => {
    const book = new TicketBook(() => 0);
    const bruno = book.issue('bruno');
    const amira = Array.from({ length: 11 }, () => book.issue('amira'));
    expect(() => book.redeem(amira[0] ?? '')).toThrow(invalid);
    for (const ticket of amira.slice(1)) expect(book.redeem(ticket).userId).toBe('amira');
    expect(book.redeem(bruno).userId).toBe('bruno');
  });
});
