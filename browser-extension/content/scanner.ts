import type { FoundInText } from '../messages/message';
import { inContext, mayBeMarked, mayHoldNumber } from './candidates';
import { LoopGuard } from './loop-guard';
import type { Marks } from './marks';

/** The most time one piece of looking may take, in ms: the page's own work goes before. */
const SLICE_MS = 2;
/** The same for marking, which is done in few pieces: after each the browser lays out and paints the page anew. */
const MARKING_MS = 8;
/** How many texts are looked at between two looks at the clock. */
const AT_ONCE = 64;
/** Texts in one question to the worker. */
const MAX_QUESTION = 100;
/** Texts that are asked about before what was found is marked. */
const MAX_ROUND = 1_000;
/** A page that changes more at once is looked at as a whole. */
const MAX_ROOTS = 500;

export interface ScannerOptions {
  readonly document: Document;
  readonly marks: Marks;
  /** The numbers in each of some texts. */
  readonly find: (texts: readonly string[]) => Promise<readonly (readonly FoundInText[])[]>;
  /** Runs work when the page has nothing better to do; `requestIdleCallback` of the page. */
  readonly whenIdle: (work: () => void) => void;
  /** Calls back a little after a change of the page: what changes until then is looked at together. */
  readonly whenSettled: (look: () => void) => void;
  readonly now?: () => number;
}

/**
 * Looks through a page for numbers, now and as it changes, a little at a time:
 *
 *   changes ─▶ roots ─▶ texts that may hold numbers ─▶ asked about ─▶ marked, all that was found at once
 */
export class Scanner {
  private readonly roots = new Set<Node>();
  private walker: TreeWalker | undefined;
  private readonly candidates = new Set<Text>();
  private readonly found: (readonly [Text, string, readonly FoundInText[]])[] = [];
  /** What a text was when it was asked about: the same is not asked twice. */
  private readonly asked = new WeakMap<Text, string>();
  private readonly guard: LoopGuard;
  private readonly observer: MutationObserver;
  private planned = false;
  private settling = false;
  private asking = false;
  private closed = false;
  /** Something was taken out of the page, perhaps with marks in it. */
  private lost = false;

  constructor(private readonly options: ScannerOptions) {
    this.guard = new LoopGuard(options.now);
    this.observer = new MutationObserver((records) => {
      this.hear(records);
    });
  }

  start(): void {
    const { document } = this.options;
    this.observer.observe(document, { childList: true, subtree: true, characterData: true });
    this.roots.add(document.body);
    this.plan();
  }

  /** Stops looking; what is marked stays. */
  close(): void {
    this.closed = true;
    this.observer.disconnect();
  }

  private hear(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') this.touched(target, target);
      for (const node of removedNodes) {
        this.touched(node, target);
        this.lost ||= node.nodeType === Node.ELEMENT_NODE;
      }
      for (const node of addedNodes) if (!this.options.marks.has(node)) this.queue(node);
    }
    // What we have just taken away is no change of the page's.
    this.observer.takeRecords();
    this.settle();
  }

  private settle(): void {
    if (this.settling || this.closed) return;
    this.settling = true;
    this.options.whenSettled(() => {
      this.settling = false;
      this.plan();
    });
  }

  private touched(node: Node, place: Node): void {
    const head = this.options.marks.yieldTo(node);
    if (head) {
      this.guard.note(head.parentNode ?? place);
      this.asked.delete(head);
      this.queue(head);
    } else if (node.nodeType === Node.TEXT_NODE) this.queue(node);
  }

  private queue(node: Node): void {
    if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.TEXT_NODE) return;
    if (this.roots.size < MAX_ROOTS) this.roots.add(node);
    else if (!this.roots.has(this.options.document.body)) {
      this.roots.clear();
      this.roots.add(this.options.document.body);
    }
  }

  private plan(): void {
    const toLookAt = this.roots.size > 0 || this.walker !== undefined || this.lost;
    const toAskOrMark = !this.asking && (this.candidates.size > 0 || this.found.length > 0);
    if (this.planned || this.closed || !(toLookAt || toAskOrMark)) return;
    this.planned = true;
    this.options.whenIdle(() => {
      this.planned = false;
      if (!this.closed) this.work();
    });
  }

  private work(): void {
    if (this.found.length > 0 && !this.asking) {
      const end = this.now() + MARKING_MS;
      while (this.now() < end && this.markNext());
      this.options.marks.show();
    } else {
      const end = this.now() + SLICE_MS;
      while (this.now() < end && this.walk());
      if (!this.walker && this.roots.size === 0) {
        this.tidy();
        void this.ask();
      }
    }
    this.plan();
  }

  private tidy(): void {
    if (!this.lost) return;
    this.lost = false;
    for (const head of this.options.marks.prune()) this.asked.delete(head);
    this.observer.takeRecords();
  }

  /** Looks at the next few texts; false when there are none. */
  private walk(): boolean {
    const { document } = this.options;
    if (!this.walker) {
      const [root] = this.roots;
      if (!root) return false;
      this.roots.delete(root);
      if (!root.isConnected) return true;
      if (root instanceof Text) {
        this.consider(root);
        return true;
      }
      this.walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    }
    for (let looked = 0; looked < AT_ONCE; looked += 1) {
      const text = this.walker.nextNode();
      if (!text) {
        this.walker = undefined;
        return true;
      }
      this.consider(text as Text);
    }
    return true;
  }

  private consider(text: Text): void {
    if (!mayHoldNumber(text.data) || this.options.marks.has(text)) return;
    if (this.asked.get(text) === text.data || this.guard.givesUp(text.parentNode)) return;
    this.candidates.add(text);
  }

  /** One round of questions about what was met. */
  private async ask(): Promise<void> {
    if (this.asking || this.candidates.size === 0) return;
    this.asking = true;
    const texts = [...this.candidates].slice(0, MAX_ROUND);
    for (const text of texts) this.candidates.delete(text);
    for (let from = 0; from < texts.length; from += MAX_QUESTION)
      await this.askAbout(texts.slice(from, from + MAX_QUESTION));
    this.asking = false;
    this.plan();
  }

  private async askAbout(texts: readonly Text[]): Promise<void> {
    const questions = texts
      .filter((text) => mayBeMarked(text))
      .map((text) => ({ node: text, data: text.data, ...inContext(text) }));
    if (questions.length === 0) return;
    for (const { node, data } of questions) this.asked.set(node, data);
    try {
      const answers = await this.options.find(questions.map(({ text }) => text));
      questions.forEach(({ node, data, offset }, at) => {
        const own = (answers[at] ?? [])
          .map((one) => ({ ...one, start: one.start - offset, end: one.end - offset }))
          .filter(({ start, end }) => start >= 0 && end <= data.length);
        if (own.length > 0) this.found.push([node, data, own]);
      });
    } catch {
      // Not answered: the next change there asks again. A page that has lost its extension is told apart.
      for (const { node } of questions) this.asked.delete(node);
    }
  }

  /** Marks one text; false when there is none to mark. */
  private markNext(): boolean {
    const next = this.found.shift();
    if (!next) return false;
    const [text, data, numbers] = next;
    // It may have changed while it was asked about: then it is in the queue again.
    if (!text.isConnected || text.data !== data || this.guard.givesUp(text.parentNode)) return true;
    // The page's own changes are heard before ours, which are not.
    this.hear(this.observer.takeRecords());
    if (text.data === data) this.options.marks.mark(text, numbers);
    this.observer.takeRecords();
    return true;
  }

  private now(): number {
    return (this.options.now ?? (() => performance.now()))();
  }
}
