import type { FoundInText, ToWorker } from '../messages/message';
import { isExcluded, type PageSettings } from '../parts/page-settings';
import { Marks } from './marks';
import { takeNumberClicks } from './number-clicks';
import { Scanner } from './scanner';
import { takeTelLinks } from './tel-links';

/** How long an idle page may keep work waiting, in ms. */
const LATEST_MS = 1_000;
/** How long a change waits for others to be looked at with it, in ms: a button sooner would be of no use to a reader. */
const SETTLING_MS = 500;

/** Marks one page, as long as the settings say so; switched off, nothing of ours is left in it. */
export class MarkedPage {
  private end: (() => void) | undefined;
  private shown = '';

  constructor(
    private readonly document: Document,
    private readonly tell: (message: ToWorker) => Promise<unknown>,
  ) {}

  follow({ active, excluded, telLinks }: PageSettings): void {
    const marked = active && !isExcluded(this.document.location.hostname, excluded);
    const wanted = `${String(marked)} ${String(telLinks)}`;
    if (wanted === this.shown) return;
    this.shown = wanted;
    this.end?.();
    this.end = marked ? this.begin(telLinks) : undefined;
  }

  private begin(telLinks: boolean): () => void {
    const { document } = this;
    const ask = async (message: ToWorker): Promise<unknown> => {
      try {
        return await this.tell(message);
      } catch (error) {
        // Updated or removed beneath this page: buttons that do nothing are worse than none.
        if (isOrphan()) this.follow({ active: false, excluded: [], telLinks: false });
        throw error;
      }
    };
    const call = (text: string): void => {
      ask({ type: 'call', text }).catch(() => undefined);
    };
    const marks = new Marks(document, call);
    const scanner = new Scanner({
      document,
      marks,
      find: async (texts) =>
        ((await ask({ type: 'find', texts })) ?? []) as readonly (readonly FoundInText[])[],
      whenIdle: (work) => {
        requestIdleCallback(work, { timeout: LATEST_MS });
      },
      whenSettled: (look) => {
        setTimeout(look, SETTLING_MS);
      },
    });
    scanner.start();
    const clicks = takeNumberClicks(document, marks);
    const links = telLinks ? takeTelLinks(document, call) : undefined;
    return () => {
      scanner.close();
      clicks();
      links?.();
      marks.clear();
    };
  }
}

/** Whether the extension this script came with is no longer there. */
function isOrphan(): boolean {
  return (chrome.runtime as Partial<typeof chrome.runtime> | undefined)?.id === undefined;
}
