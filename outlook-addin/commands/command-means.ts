import type { OutlookHost } from '../host/host';
import type { Access } from '../session/open-access';
import type { Words } from './words/words';

/** What every function of the ribbon works with. Nothing of an item is in it: each click finds its own. */
export interface CommandMeans {
  readonly host: OutlookHost;
  readonly access: Access;
  readonly words: Words;
  /** Of the page. */
  readonly origin: string;
}
