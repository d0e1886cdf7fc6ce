import type { MailPerson, Place } from './item-content';
import type { MailboxVersion } from './requirement-sets';

/** Who has opened this Outlook, and which one it is. */
export interface HostSituation {
  readonly user: MailPerson;
  /** `fr-FR`: Outlook writes it as Office does. */
  readonly locale: string;
  readonly mailbox: MailboxVersion;
  /** Of the add-in, in its manifest. */
  readonly addInId: string;
  /** IANA's name, e.g. `Europe/Paris`. */
  readonly timeZone: string;
  /** Rooms that can be booked. */
  readonly rooms: readonly Place[];
  /** What this Outlook vouches for its user with (`Office.auth.getAccessToken`). Absent: it vouches for nobody. */
  readonly vouch?: (() => Promise<string>) | undefined;
}
