import type { ApiRequester } from '../../shared/api/api-requester';
import { renewedSchema, type Renewed } from '../../shared/api/pairing-schema';
import { sessionSchema, type Session } from '../../shared/api/session-schema';
import { AppError } from '../../shared/errors/app-error';

/** The part of an access token's life in which a worker that was stopped still takes it up again. */
const STILL_GOOD = 0.7;

/** What outlives the worker: an access token, as long as the browser runs. */
export interface Remembered {
  readonly session: Session;
  /** ms since the epoch. */
  readonly since: number;
}

export interface RenewalOptions {
  readonly requester: Pick<ApiRequester, 'request'>;
  readonly credential: {
    read(): Promise<string | undefined>;
    write(refresh: string): Promise<void>;
    forget(): Promise<void>;
  };
  /** In memory of the browser alone. */
  readonly remembered: {
    get(): Promise<Remembered | undefined>;
    set(value: Remembered): Promise<void>;
    remove(): Promise<void>;
  };
  readonly now?: () => number;
}

/** Renews a session without a cookie: by a token that is good once, and brings the next. */
export class Renewal {
  private taken = false;

  constructor(private readonly options: RenewalOptions) {}

  /** For `SessionKeeper.renewBy`: a worker that starts again goes on with the token it had. */
  readonly renew = async (): Promise<Session> => {
    if (!this.taken) {
      this.taken = true;
      const left = await this.left();
      if (left) return left;
    }
    const refresh = await this.options.credential.read();
    if (refresh === undefined) throw new AppError('unauthorized', 'never signed in');
    const renewed = await this.options.requester.request(renewedSchema, {
      method: 'POST',
      path: '/api/pairings/renew',
      body: { refresh },
    });
    await this.keep(renewed);
    return renewed;
  };

  /** A session that was just begun is the one to go on with. */
  async adopt(session: Renewed): Promise<void> {
    await this.keep(session);
    this.taken = false;
  }

  async forget(): Promise<void> {
    await Promise.all([this.options.credential.forget(), this.options.remembered.remove()]);
  }

  private async keep(renewed: Renewed): Promise<void> {
    // First what cannot be had again.
    await this.options.credential.write(renewed.refresh);
    // The schema leaves out what renews: that is sealed, and not to lie beside it.
    await this.options.remembered.set({ session: sessionSchema.parse(renewed), since: this.now() });
  }

  private async left(): Promise<Session | undefined> {
    const remembered = await this.options.remembered.get();
    const parsed = sessionSchema.safeParse(remembered?.session);
    if (!remembered || !parsed.success) return undefined;
    const age = (this.now() - remembered.since) / 1000;
    const good = age >= 0 && age < parsed.data.expiresIn * STILL_GOOD;
    return good ? { ...parsed.data, expiresIn: parsed.data.expiresIn - age } : undefined;
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}
