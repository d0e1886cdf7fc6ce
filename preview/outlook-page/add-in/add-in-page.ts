import type { Fault } from '../../outlook-host/faults';
import type { HostSituation } from '../../outlook-host/host-situation';
import type { WindowWish } from '../../outlook-host/methods/window-methods';
import type { OutlookTheme } from '../../outlook-host/office-theme';
import type { OpenItem } from '../../outlook-host/open-item';

/** A page of the add-in, and the Outlook around it. */
export interface AddInPage {
  /** As the manifest names it. */
  readonly url: string;
  readonly appOrigin: string;
  readonly situation: HostSituation;
  /** The item it stands beside, now. */
  readonly item: OpenItem;
  readonly theme: OutlookTheme;
  readonly faults: readonly Fault[];
  readonly onWish: (wish: WindowWish) => void;
}
