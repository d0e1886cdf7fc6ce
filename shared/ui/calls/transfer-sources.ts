import type { ContactSource } from '../../contacts/contact-source';
import type { ReadDialInput } from '../dialpad/read-dial-input';

/** What finds somebody to hand a call over to. Both are fetched when they are first needed. */
export interface TransferSources {
  readonly openContacts: () => Promise<ContactSource>;
  readonly reader: () => Promise<ReadDialInput>;
}
