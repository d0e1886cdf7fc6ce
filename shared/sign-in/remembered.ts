/** As much of `localStorage` as is needed. */
export interface Memory {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** An environment of another server. */
export interface Elsewhere {
  readonly environment: string;
  /** Origin of the server. */
  readonly url: string;
}

/**
 * What an app in a frame remembers between its loads: the environment chosen, and that its person signed out.
 * Never a secret. In a frame storage may be denied, down to its mere mention throwing, hence the
 * function; then nothing is remembered, and nothing else is lost.
 */
export class Remembered {
  private readonly keys: Readonly<Record<'environment' | 'server' | 'signedOut', string>>;

  /** `app` keeps what one app remembers apart from another's. */
  constructor(
    app: string,
    private readonly memory: () => Memory,
  ) {
    this.keys = {
      environment: `${app}.environment`,
      // Of the environment, where it is another than this.
      server: `${app}.server`,
      signedOut: `${app}.signed-out`,
    };
  }

  /** The environment of this server. */
  environment(): string | undefined {
    return this.elsewhere() ? undefined : this.item(this.keys.environment);
  }

  elsewhere(): Elsewhere | undefined {
    const [environment, url] = [this.item(this.keys.environment), this.item(this.keys.server)];
    return environment !== undefined && url !== undefined ? { environment, url } : undefined;
  }

  signedOut(): boolean {
    return this.item(this.keys.signedOut) === 'yes';
  }

  signIn(environment: string): void {
    this.guarded((memory) => {
      memory.setItem(this.keys.environment, environment);
      memory.removeItem(this.keys.server);
      memory.removeItem(this.keys.signedOut);
    });
  }

  goElsewhere({ environment, url }: Elsewhere): void {
    this.guarded((memory) => {
      memory.setItem(this.keys.environment, environment);
      memory.setItem(this.keys.server, url);
      memory.removeItem(this.keys.signedOut);
    });
  }

  /** Forgets everything but that nobody wants to be signed in. */
  signOut(): void {
    this.guarded((memory) => {
      memory.removeItem(this.keys.environment);
      memory.removeItem(this.keys.server);
      memory.setItem(this.keys.signedOut, 'yes');
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
