import type { Dial } from '../../shared/ui/use-dialling';
import type { OutlookHost } from '../host/host';
import type { OutlookItem } from '../host/outlook-item';
import type { AddInDesk } from '../session/add-in-desk';

/** What every view of the pane is given. It begins anew with every item. */
export interface ViewProps {
  readonly desk: AddInDesk;
  readonly host: OutlookHost;
  /** Beside which the pane stands. */
  readonly item: OutlookItem;
  readonly dial: Dial;
}
