import { redeemTicket } from '../../../shared/api/redeem-ticket';
import type { SessionKeeper, SignedIn, SignedOutBy } from '../../../shared/api/session-keeper';
import type { SignIn } from '../../../shared/api/session-schema';
import type { Logger } from '../../../shared/diagnostics/logger';
import type { Command } from '../../../shared/endpoint/command';
import { categoryOf, errorCodeOf } from '../../../shared/errors/app-error';
import type { SignInReason } from '../../controls/sign-in-reason';
import type { Stage } from './stage';

/** A telephone that has been opened, as far as its opening and closing go. */
export interface OpenedPhone {
  /** Resolves as soon as no call goes on, at once if none does. */
  untilIdle(): Promise<void>;
  /** Ends the calls and everything that belongs to them. Never rejects. */
  close(): Promise<void>;
}

const reasons: Readonly<Record<SignedOutBy, SignInReason>> = {
  here: 'signed-out',
  elsewhere: 'elsewhere',
  lapse: 'ended',
};

export interface EntryOptions<Phone extends OpenedPhone> {
  readonly session: Pick<
    SessionKeeper,
    'current' | 'enter' | 'resume' | 'signIn' | 'signOut' | 'signOutEverywhere' | 'onSignedOut'
  >;
  /** The one-time ticket the window was opened with. */
  readonly ticket: string | undefined;
  /**
   * Opens the telephone of whoever is signed in, and has it run `command` as soon as it can.
   * `undefined`: another window of this browser is this user's companion and has taken the command.
   * Rejects with AppError.
   */
  readonly open: (signedIn: SignedIn, command: Command | undefined) => Promise<Phone | undefined>;
  readonly log: Logger;
}

/**
 * The way into the companion: who is it, is this the window for it, then the telephone.
 * The one writer of what the window shows.
 */
export class Entry<Phone extends OpenedPhone> {
  private current: Stage<Phone> = { kind: 'starting' };
  private ticket: string | undefined;
  /** What the ticket asked for, until a telephone has it. */
  private command: Command | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: EntryOptions<Phone>) {
    this.ticket = options.ticket;
    options.session.onSignedOut((by) => {
      void this.handleSignedOut(by);
    });
  }

  readonly stage = (): Stage<Phone> => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Lets in by ticket, or by the session the window had; also tries again after a failure. Never rejects. */
  readonly start = async (): Promise<void> => {
    this.show({ kind: 'starting' });
    try {
      const signedIn = this.ticket === undefined ? await this.options.session.resume() : await this.redeem();
      if (signedIn) await this.openFor(signedIn);
      else
        this.show({
          kind: 'sign-in',
          reason: this.options.ticket === undefined ? 'first' : 'ticket-refused',
        });
    } catch (error) {
      this.fail(error);
    }
  };

  /** Another window asks its user about the link that opened this one. */
  readonly linkHandedOver = (): void => {
    this.show({ kind: 'already-open', asks: true });
  };

  /** Lets in by what a person typed. Rejects with AppError when that is not accepted. */
  readonly signIn = async (signIn: SignIn): Promise<void> => {
    const signedIn = await this.options.session.signIn(signIn);
    try {
      await this.openFor(signedIn);
    } catch (error) {
      this.fail(error);
    }
  };

  /** Signs out at the person's wish, which ends the calls. Never rejects. */
  readonly signOut = async (): Promise<void> => {
    await this.options.session.signOut();
  };

  /** Signs out on every device, which ends the calls of this one. Rejects with AppError when the server does not. */
  readonly signOutEverywhere = (): Promise<void> => this.options.session.signOutEverywhere();

  /** Undefined: the ticket is of no use, and the person has to say who it is. */
  private async redeem(): Promise<SignedIn | undefined> {
    try {
      const { command, ...signedIn } = await redeemTicket(this.options.session, this.ticket ?? '');
      this.ticket = undefined;
      this.command = command;
      return signedIn;
    } catch (error) {
      const code = errorCodeOf(error);
      // A server that could not be asked may still take the ticket at the next attempt.
      if (!['input', 'permission', 'state'].includes(categoryOf(code))) throw error;
      this.ticket = undefined;
      this.options.log.info('ticket refused', { code });
      return undefined;
    }
  }

  private async openFor(signedIn: SignedIn): Promise<void> {
    const phone = await this.options.open(signedIn, this.command);
    this.command = undefined;
    if (!phone) {
      this.show({ kind: 'already-open' });
      // This window's own session serves nobody any more; the other window has another.
      await this.options.session.signOut();
    } else if (this.options.session.current()) {
      this.show({ kind: 'phone', user: signedIn.user, phone });
    } else {
      void phone.close();
    }
  }

  private async handleSignedOut(by: SignedOutBy): Promise<void> {
    const { current: stage } = this;
    if (stage.kind === 'phone') {
      // A session the server has ended is no reason to cut off people who are talking.
      if (by !== 'here') await stage.phone.untilIdle();
      if (this.current !== stage || this.options.session.current()) return;
      void stage.phone.close();
      if (stage.user.role === 'guest') {
        this.show({ kind: 'visit-over' });
        return;
      }
    }
    if (stage.kind !== 'already-open') this.show({ kind: 'sign-in', reason: reasons[by] });
  }

  private fail(error: unknown): void {
    const code = errorCodeOf(error);
    this.options.log.error('the companion could not start', { code, error });
    this.show({ kind: 'failed', code });
  }

  private show(stage: Stage<Phone>): void {
    this.current = stage;
    for (const listener of this.listeners) listener();
  }
}
