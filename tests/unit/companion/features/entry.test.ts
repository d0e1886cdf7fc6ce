import type { ApiRequester } from '../../../../shared/api/api-requester';
import type { SignedIn, SignedOutBy } from '../../../../shared/api/session-keeper';
import type { Command } from '../../../../shared/endpoint/command';
import { AppError } from '../../../../shared/errors/app-error';
import { Entry, type EntryOptions } from '../../../../companion/features/entry/entry';

const amira: SignedIn = {
  environment: 'demo',
  user: { id: 'u1', userName: 'amira', displayName: 'Amira Haddad', extension: '201', role: 'administrator' },
};
const dial: Command = { kind: 'dial', id: 'd1', target: { kind: 'number', number: '202' }, media: 'audio' };
const typed = { environment: 'demo', userName: 'amira', password: 'a password' };
const log = { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), error: jest.fn(), child: () => log };

type Session = EntryOptions<FakePhone>['session'];

class FakePhone {
  closed = false;
  hangUp: () => void = () => undefined;
  private calls = Promise.resolve();

  beginCall() {
    this.calls = new Promise((resolve) => {
      this.hangUp = resolve;
    });
  }

  untilIdle() {
    return this.calls;
  }

  close() {
    this.closed = true;
    return Promise.resolve();
  }
}

/** A session of which each test says what the server would. */
class FakeSession implements Session {
  held: SignedIn | undefined;
  before: SignedIn | undefined;
  ticket: (() => Promise<SignedIn & { command?: Command }>) | undefined;
  private readonly signedOut = new Set<(by: SignedOutBy) => void>();

  current() {
    return this.held;
  }

  async enter<Answer>(ask: (requester: ApiRequester) => Promise<Answer>): Promise<Answer> {
    const server = {
      request: async (_: unknown, { body }: { body: unknown }) => {
        if (!this.ticket || (body as { ticket: string }).ticket !== 'good')
          throw new AppError('ticket-invalid');
        const redeemed = await this.ticket();
        this.held = redeemed;
        return redeemed;
      },
    };
    return ask(server as unknown as ApiRequester);
  }

  resume() {
    this.held = this.before;
    return Promise.resolve(this.before);
  }

  signIn() {
    this.held = amira;
    return Promise.resolve(amira);
  }

  signOut() {
    this.end('here');
    return Promise.resolve();
  }

  signOutEverywhere() {
    return this.signOut();
  }

  end(by: SignedOutBy) {
    this.held = undefined;
    for (const listener of this.signedOut) listener(by);
  }

  onSignedOut(listener: (by: SignedOutBy) => void) {
    this.signedOut.add(listener);
    return () => this.signedOut.delete(listener);
  }
}

function enter(session: FakeSession, options: Partial<EntryOptions<FakePhone>> = {}) {
  const phone = new FakePhone();
  const open = jest.fn<Promise<FakePhone | undefined>, [SignedIn, Command | undefined]>(() =>
    Promise.resolve(phone),
  );
  const entry = new Entry<FakePhone>({ session, ticket: undefined, open, log, ...options });
  return { entry, open, phone };
}

describe('the way into the companion', () => {
  it('asks who it is when the window had no session', async () => {
    const { entry, open } = enter(new FakeSession());
    await entry.start();
    expect(entry.stage()).toEqual({ kind: 'sign-in', reason: 'first' });
    expect(open).not.toHaveBeenCalled();
  });

  it('opens the telephone of whoever signs in, and tells those who watch', async () => {
    const { entry, phone } = enter(new FakeSession());
    const seen: string[] = [];
    entry.subscribe(() => seen.push(entry.stage().kind));
    await entry.start();
    await entry.signIn(typed);
    expect(entry.stage()).toEqual({ kind: 'phone', user: amira.user, phone });
    expect(seen).toEqual(['starting', 'sign-in', 'phone']);
  });

  it('takes up the session it had before a reload', async () => {
    const session = new FakeSession();
    session.before = amira;
    const { entry, open } = enter(session);
    await entry.start();
    expect(entry.stage().kind).toBe('phone');
    expect(open).toHaveBeenCalledWith(amira, undefined);
  });

  it('redeems a ticket without asking, and hands its command to the telephone', async () => {
    const session = new FakeSession();
    session.ticket = () => Promise.resolve({ ...amira, command: dial });
    const { entry, open } = enter(session, { ticket: 'good' });
    await entry.start();
    expect(entry.stage().kind).toBe('phone');
    expect(open).toHaveBeenCalledWith(amira, dial);
  });

  it('says why it asks when the ticket was used or too old, even if the window had a session', async () => {
    const session = new FakeSession();
    session.before = amira;
    const { entry, open } = enter(session, { ticket: 'used' });
    await entry.start();
    expect(entry.stage()).toEqual({ kind: 'sign-in', reason: 'ticket-refused' });
    expect(open).not.toHaveBeenCalled();
  });

  it('keeps a ticket that could not be presented for the next attempt', async () => {
    const session = new FakeSession();
    session.ticket = () => Promise.reject(new AppError('network'));
    const { entry, open } = enter(session, { ticket: 'good' });
    await entry.start();
    expect(entry.stage()).toEqual({ kind: 'failed', code: 'network' });

    session.ticket = () => Promise.resolve({ ...amira, command: dial });
    await entry.start();
    expect(open).toHaveBeenCalledWith(amira, dial);
  });

  it('keeps the command of a spent ticket when the telephone does not open at once', async () => {
    const session = new FakeSession();
    session.ticket = () => Promise.resolve({ ...amira, command: dial });
    const { entry, open, phone } = enter(session, { ticket: 'good' });
    open.mockRejectedValueOnce(new AppError('timeout'));
    await entry.start();
    expect(entry.stage()).toEqual({ kind: 'failed', code: 'timeout' });

    session.before = amira;
    await entry.start();
    expect(open).toHaveBeenLastCalledWith(amira, dial);
    expect(entry.stage()).toEqual({ kind: 'phone', user: amira.user, phone });
  });

  it('gives way to the window that is open already, and ends its own session', async () => {
    const session = new FakeSession();
    session.before = amira;
    const { entry } = enter(session, { open: () => Promise.resolve(undefined) });
    await entry.start();
    expect(entry.stage()).toEqual({ kind: 'already-open' });
    expect(session.current()).toBeUndefined();
  });

  it('closes the telephone when its user signs out', async () => {
    const { entry, phone } = enter(new FakeSession());
    await entry.signIn(typed);
    await entry.signOut();
    expect(phone.closed).toBe(true);
    expect(entry.stage()).toEqual({ kind: 'sign-in', reason: 'signed-out' });
  });

  it('lets a call go on when the server ends the session, and asks who it is afterwards', async () => {
    const session = new FakeSession();
    const { entry, phone } = enter(session);
    await entry.signIn(typed);
    phone.beginCall();
    session.end('lapse');
    expect(phone.closed).toBe(false);
    expect(entry.stage().kind).toBe('phone');

    const asked = new Promise<void>((resolve) => entry.subscribe(resolve));
    phone.hangUp();
    await asked;
    expect(phone.closed).toBe(true);
    expect(entry.stage()).toEqual({ kind: 'sign-in', reason: 'ended' });
  });

  it('is closed at once, and says why, when its user has signed out on every device', async () => {
    const session = new FakeSession();
    const { entry, phone } = enter(session);
    await entry.signIn(typed);
    const asked = new Promise<void>((resolve) => entry.subscribe(resolve));
    session.end('elsewhere');
    await asked;
    expect(phone.closed).toBe(true);
    expect(entry.stage()).toEqual({ kind: 'sign-in', reason: 'elsewhere' });
  });

  it('tells a guest that the visit is over, and asks for no account', async () => {
    const session = new FakeSession();
    const guest = { ...amira, user: { ...amira.user, role: 'guest' as const } };
    session.before = guest;
    const { entry, phone } = enter(session);
    await entry.start();
    const told = new Promise<void>((resolve) => entry.subscribe(resolve));
    session.end('elsewhere');
    await told;
    expect(phone.closed).toBe(true);
    expect(entry.stage()).toEqual({ kind: 'visit-over' });
  });

  it('closes a telephone that opens only after its user has signed out', async () => {
    const session = new FakeSession();
    const phone = new FakePhone();
    let opened: (phone: FakePhone) => void = () => undefined;
    const { entry } = enter(session, {
      open: () =>
        new Promise((resolve) => {
          opened = resolve;
        }),
    });
    const signingIn = entry.signIn(typed);
    await Promise.resolve();
    await entry.signOut();
    opened(phone);
    await signingIn;
    expect(phone.closed).toBe(true);
    expect(entry.stage().kind).toBe('sign-in');
  });

  it('leaves a refused sign-in to the form', async () => {
    const session = new FakeSession();
    session.signIn = () => Promise.reject(new AppError('wrong-credentials'));
    const { entry } = enter(session);
    await entry.start();
    await expect(entry.signIn(typed)).rejects.toMatchObject({ code: 'wrong-credentials' });
    expect(entry.stage().kind).toBe('sign-in');
  });
});
