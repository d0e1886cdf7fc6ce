import { Marks } from '../../../../browser-extension/content/marks';
import { Scanner } from '../../../../browser-extension/content/scanner';
import { findInTexts } from '../../../../browser-extension/worker/find-in-texts';

const france = { country: 'FR', extensionLength: 4 };

/** The page of the test, marked as it would be, with an idle time that comes when the test says so. */
export class PageUnderWatch {
  readonly called: string[] = [];
  readonly asked: string[] = [];
  readonly marks = new Marks(document, (number) => this.called.push(number), 20);
  now = 0;
  private readonly work: (() => void)[] = [];
  readonly scanner = new Scanner({
    document,
    marks: this.marks,
    find: (texts) => {
      this.asked.push(...texts);
      return Promise.resolve(findInTexts(texts, france));
    },
    whenIdle: (work) => this.work.push(work),
    whenSettled: (look) => this.work.push(look),
    now: () => this.now,
  });

  static async of(html: string): Promise<PageUnderWatch> {
    document.body.innerHTML = html;
    const page = new PageUnderWatch();
    page.scanner.start();
    await page.settle();
    return page;
  }

  /** Until there is nothing left to do. Rejects where that never comes. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 200; turn += 1) {
      // The observer, the worker's answer and what follows from it.
      for (let tick = 0; tick < 5; tick += 1) await Promise.resolve();
      await new Promise((done) => setTimeout(done, 0));
      const [next] = this.work.splice(0, 1);
      if (!next) return;
      next();
    }
    throw new Error('never settles');
  }

  /** What a person reads, a button shown as ☎. */
  shown(element: Element = document.body): string {
    const copy = element.cloneNode(true) as Element;
    for (const host of copy.querySelectorAll('calling-suite-call')) host.replaceWith('☎');
    return copy.textContent.replace(/\s+/g, ' ').trim();
  }

  close(): void {
    this.scanner.close();
    this.marks.clear();
  }
}
