import type { Logger } from '../../shared/diagnostics/logger';
import { Occurrences } from '../conference/meeting/occurrences';
import type { ConferenceFocus } from '../conference/focus/conference-focus';
import type { Clock, LocalAgent, LocalCall, LocalCallHandler, LocalParty } from '../switch';
import { Collection } from './collection';
import { Deposit } from './deposit';
import type { Mailboxes } from './mailboxes';
import { OWN_MAILBOX, OWN_MAILBOX_CODE, ownerOf } from './mailbox-number';

/** Calls of one user to mailboxes within a minute, and of everybody at a time. */
const CALLS_A_MINUTE = 20;
const CALLS_AT_A_TIME = 50;
const MINUTE_MS = 60_000;
/** What a caller is told who comes when all lines are busy. */
const RETRY_S = 30;

export interface VoicemailAgentOptions {
  readonly mailboxes: Mailboxes;
  readonly focus: ConferenceFocus;
  readonly clock: Clock;
  readonly log: Logger;
}

/** What a call to a mailbox has in common with the others. */
export interface Session extends LocalCallHandler {
  begin(): Promise<void>;
  /** The server closes. */
  dismiss(): void;
}

/** Answers for the mailboxes: takes messages, and plays them to whom they are for. */
export class VoicemailAgent implements LocalAgent {
  readonly #sessions = new Set<Session>();
  readonly #attempts: Occurrences;

  constructor(private readonly options: VoicemailAgentOptions) {
    this.#attempts = new Occurrences(CALLS_A_MINUTE, MINUTE_MS, () => options.clock.now());
  }

  partyOf(number: string): LocalParty | undefined {
    if (number === OWN_MAILBOX || number === OWN_MAILBOX_CODE) return { number, name: 'Voicemail' };
    const extension = ownerOf(number);
    const owner = extension === undefined ? undefined : this.options.mailboxes.ownerOf(extension);
    return owner && { number, name: `${owner.displayName} > Voicemail` };
  }

  called(call: LocalCall): LocalCallHandler {
    const { mailboxes, focus, clock, log } = this.options;
    const extension = ownerOf(call.party.number);
    const owner = mailboxes.ownerOf(extension ?? call.caller);
    const wait = this.#attempts.wait(call.caller);
    if (!owner || wait !== undefined || this.#sessions.size >= CALLS_AT_A_TIME) {
      call.refuse(owner ? { status: 486, retryAfter: wait ?? RETRY_S } : { status: 404 });
      return unattended;
    }
    this.#attempts.add(call.caller);
    const over = (): void => {
      this.#sessions.delete(session);
    };
    const parts = { call, owner, mailboxes, focus, clock, log, over };
    const session: Session = extension === undefined ? new Collection(parts) : new Deposit(parts);
    this.#sessions.add(session);
    void session.begin();
    return session;
  }

  close(): void {
    for (const session of [...this.#sessions]) session.dismiss();
  }
}

/** For a call that was refused at once. */
const unattended: LocalCallHandler = {
  renegotiate: () => Promise.resolve(undefined),
  key: () => undefined,
  ended: () => undefined,
};
