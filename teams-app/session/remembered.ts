/** As much of `localStorage` as is needed. */
export interface Memory {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const ENVIRONMENT = 'teams.environment';
/** The server of the environment, where it is another than this. */
const SERVER = 'teams.server';
const SIGNED_OUT = 'teams.signed-out';

/** An environment of another server. */
export interface Elsewhere {
  readonly environment: string;
  /** Origin of the server. */
  readonly url: string;
}

/**
 * What the tab remembers between its loads: the environment chosen, and that its person signed out.
 * Never a secret. In a frame storage may be denied, down to its mere mention throwing, hence the
 * function; then nothing is remembered, and nothing else is lost.
 */
export class Remembered {
  constructor(private readonly memory: () => Memory) {}

  /** The environment of this server. */
  environment(): string | undefined {
    return this.elsewhere() ? undefined : this.item(ENVIRONMENT);
  }

  elsewhere(): Elsewhere | undefined {
    const [environment, url] = [this.item(ENVIRONMENT), this.item(SERVER)];
    return environment !== undefined && url !== undefined ? { environment, url } : undefined;
  }

  signedOut(): boolean {
    return this.item(SIGNED_OUT) === 'yes';
  }

  signIn(environment: string): void {
    this.guarded((memory) => {
      memory.setItem(ENVIRONMENT, environment);
      memory.removeItem(SERVER);
      memory.removeItem(SIGNED_OUT);
    });
  }

  goElsewhere({ environment, url }: Elsewhere): void {
    this.guarded((memory) => {
      memory.setItem(ENVIRONMENT, environment);
      memory.setItem(SERVER, url);
      memory.removeItem(SIGNED_OUT);
    });
  }

  /** Forgets everything but that nobody wants to be signed in. */
  signOut(): void {
    this.guarded((memory) => {
      memory.removeItem(ENVIRONMENT);
      memory.removeItem(SERVER);
      memory.setItem(SIGNED_OUT, 'yes');
    });
  }

  private item(key: string): string | undefined {
    return this.guarded((memory) => memory.getItem(key)) ?? undefined;
  }

  private guarded<T>(work: (memory: Memory) => T): T | undefined {
    try {
      return work(this.memory());
    } catch {
      return undefined;
    }
  }
}
