/** As much of `localStorage` as is needed. */
export interface Memory {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const ENVIRONMENT = 'teams.environment';
const SIGNED_OUT = 'teams.signed-out';

/**
 * What the tab remembers between its loads: the environment chosen, and that its person signed out.
 * Never a secret. In a frame storage may be denied, down to its mere mention throwing, hence the
 * function; then nothing is remembered, and nothing else is lost.
 */
export class Remembered {
  constructor(private readonly memory: () => Memory) {}

  environment(): string | undefined {
    return this.guarded((memory) => memory.getItem(ENVIRONMENT)) ?? undefined;
  }

  signedOut(): boolean {
    return this.guarded((memory) => memory.getItem(SIGNED_OUT)) === 'yes';
  }

  signIn(environment: string): void {
    this.guarded((memory) => {
      memory.setItem(ENVIRONMENT, environment);
      memory.removeItem(SIGNED_OUT);
    });
  }

  /** Forgets everything but that nobody wants to be signed in. */
  signOut(): void {
    this.guarded((memory) => {
      memory.removeItem(ENVIRONMENT);
      memory.setItem(SIGNED_OUT, 'yes');
    });
  }

  private guarded<T>(work: (memory: Memory) => T): T | undefined {
    try {
      return work(this.memory());
    } catch {
      return undefined;
    }
  }
}
