import type { FoundInText } from '../messages/message';
import { word } from '../platform/words';
import { callButton, HOST, OVER } from './call-button';
import { Highlights } from './highlights';

/** More on one page are a list of numbers, where buttons would be in the way. */
const MAX_MARKS = 1000;

/** Stands for the number in the words of a button. */
const NUMBER = '\ufffc';

/** A number of the page that can be called. */
export interface MarkedNumber {
  /** As it is written, with what makes it a number to call. */
  readonly number: string;
  /** Not a live one, which the browser would correct with every change of the page: when its node changes, we let go. */
  readonly range: StaticRange;
  /** Our element behind it. */
  readonly host: HTMLElement;
}

/**
 * A text of the page with buttons behind its numbers: `head`, a button, a tail, a button … The head is
 * the page's own node, whose framework may write to it; the tails and the hosts are ours.
 */
interface Marking {
  readonly head: Text;
  readonly original: string;
  /** What is left of it in the head. */
  readonly kept: string;
  readonly tails: readonly { readonly node: Text; readonly data: string }[];
  readonly numbers: readonly MarkedNumber[];
}

/** Everything that is marked on a page, and how it is taken away again. */
export class Marks {
  private readonly markings = new Set<Marking>();
  private readonly byNode = new WeakMap<Node, Marking>();
  private readonly highlights: Highlights;
  private count = 0;
  /** What a button is called, asked of the browser once rather than for each. */
  private readonly label = word('extension.call', NUMBER);

  constructor(
    private readonly document: Document,
    readonly onCall: (number: string) => void,
    private readonly most = MAX_MARKS,
  ) {
    this.highlights = new Highlights(document);
  }

  /** Shows what was marked, as far as it is near what is seen of the page. */
  show(): void {
    this.highlights.look();
  }

  /** Whether a node is one we made, or one we put a button behind. */
  has(node: Node): boolean {
    return this.byNode.has(node);
  }

  /** Sets a button behind each number; positions are of the node's own text, in order and apart. */
  mark(head: Text, numbers: readonly FoundInText[]): void {
    if (numbers.length === 0 || this.count + numbers.length > this.most) return;
    const original = head.data;
    const tails: Text[] = [];
    const marked: MarkedNumber[] = [];
    let piece = head;
    let base = 0;
    for (const { start, end: last, name, number } of numbers) {
      const end = last - base;
      const rest = end < piece.data.length ? piece.splitText(end) : undefined;
      const range = new StaticRange({
        startContainer: piece,
        startOffset: start - base,
        endContainer: piece,
        endOffset: end,
      });
      const host = callButton(this.document, {
        name: this.label.replace(NUMBER, () => name),
        onCall: () => {
          this.onCall(number);
        },
        onNear: (near) => {
          this.highlights.point(range, near);
        },
      });
      piece.after(host);
      this.highlights.add(range, host);
      marked.push({ number, range, host });
      if (!rest) break;
      tails.push(rest);
      piece = rest;
      base = last;
    }
    const marking: Marking = {
      head,
      original,
      kept: head.data,
      tails: tails.map((node) => ({ node, data: node.data })),
      numbers: marked,
    };
    this.markings.add(marking);
    this.count += marked.length;
    for (const node of nodesOf(marking)) this.byNode.set(node, marking);
  }

  /** The number that a position in a text is in, both ends included. */
  at(node: Node, offset: number): MarkedNumber | undefined {
    return this.byNode
      .get(node)
      ?.numbers.find(
        ({ range }) =>
          range.startContainer === node && range.startOffset <= offset && offset <= range.endOffset,
      );
  }

  /** Shows that a click on a number calls it, or no longer. */
  point({ range, host }: MarkedNumber, over: boolean): void {
    this.highlights.point(range, over);
    host.toggleAttribute(OVER, over);
  }

  /**
   * The page has touched a node of a marking: what is ours is taken away, so that what the page wrote
   * stands alone. Answers the page's own node; undefined when the node is of no marking.
   */
  yieldTo(node: Node): Text | undefined {
    const marking = this.byNode.get(node);
    if (!marking) return undefined;
    this.forget(marking);
    const { head, kept, original, tails, numbers } = marking;
    // Side by side as we left them, in the page or in a part of it that was taken out.
    const together = tails.every(
      ({ node: tail, data }) => tail.data === data && tail.parentNode === head.parentNode,
    );
    const rewritten = head.data !== kept;
    const place = numbers[0]?.host.parentNode ?? null;
    const removed = head.parentNode === null || (place !== null && place !== head.parentNode);
    for (const { host } of numbers) host.remove();
    // The head's new text has all of it, and a head that was taken away was meant with all of it.
    if (together || rewritten || removed) for (const { node: tail } of tails) tail.remove();
    if (!rewritten && (together || removed)) head.data = original;
    return head;
  }

  /** Takes everything away. */
  clear(): void {
    for (const { head } of [...this.markings]) this.yieldTo(head);
    for (const stray of this.document.querySelectorAll(HOST)) stray.remove();
    this.highlights.close();
  }

  /** Lets go of markings whose place has left the page; answers the page's own nodes, which may come back. */
  prune(): readonly Text[] {
    const gone = [...this.markings].filter(({ head }) => !head.isConnected).map(({ head }) => head);
    for (const head of gone) this.yieldTo(head);
    return gone;
  }

  private forget(marking: Marking): void {
    this.markings.delete(marking);
    this.count -= marking.numbers.length;
    for (const { range } of marking.numbers) this.highlights.remove(range);
    for (const node of nodesOf(marking)) this.byNode.delete(node);
  }
}

function nodesOf({ head, tails, numbers }: Marking): readonly Node[] {
  return [head, ...tails.map(({ node }) => node), ...numbers.map(({ host }) => host)];
}
