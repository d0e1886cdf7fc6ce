import type { Logger } from '../../shared/diagnostics/logger';
import type { ConferenceFocus } from '../conference/focus/conference-focus';
import type { UserDirectory } from '../sign-in/user-directory';
import type { MailboxStore } from '../store/mailbox-store';
import { systemClock } from '../switch';
import { Mailboxes, type MailboxesOptions } from './mailboxes';
import { VoicemailAgent } from './voicemail-agent';

export interface VoicemailOptions {
  readonly store: MailboxStore;
  readonly users: UserDirectory;
  readonly focus: ConferenceFocus;
  readonly changed: MailboxesOptions['changed'];
  readonly log: Logger;
}

/** The mailboxes of the embedded switch; `agent` answers for them. */
export function openVoicemail({ store, users, focus, changed, log }: VoicemailOptions) {
  const mailboxes = new Mailboxes({ store, users, changed, now: () => systemClock.now() });
  const agent = new VoicemailAgent({ mailboxes, focus, clock: systemClock, log });
  return { mailboxes, agent };
}
