import type { OutlookManifest } from '../../../shared/api/preview-mailbox-schema';
import type { Fault } from '../../outlook-host/faults';
import type { HostSituation } from '../../outlook-host/host-situation';
import type { OutlookTheme } from '../../outlook-host/office-theme';
import type { OpenItem } from '../../outlook-host/open-item';
import type { MailboxStore } from '../mailbox/mailbox-store';

export interface ItemWindowProps {
  readonly item: OpenItem;
  readonly store: MailboxStore;
  readonly manifest: OutlookManifest;
  readonly appOrigin: string;
  readonly situation: Omit<HostSituation, 'addInId'>;
  readonly theme: OutlookTheme;
  readonly faults: readonly Fault[];
  /** Another item in the place of this one. */
  readonly onOpen: (item: OpenItem) => void;
  readonly onClose: () => void;
}
