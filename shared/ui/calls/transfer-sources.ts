import type { ContactSource } from '../../contacts/contact-source';
import type { CallRecord } from '../../call-log/call-record';
import type { ReadDialInput } from '../dialpad/read-dial-input';

/** What finds somebody to hand a call over to. Contacts and reader are fetched when they are first needed. */
export interface TransferSources {
  readonly openContacts: () => Promise<ContactSource>;
  readonly reader: () => Promise<ReadDialInput>;
  /** The call log as it is now, the newest first; absent in a window that keeps none. */
  readonly history?: (() => readonly CallRecord[]) | undefined;
}
