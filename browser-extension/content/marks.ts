import type { FoundInText } from '../messages/message';
import { callButton, HOST } from './call-button';
import { Highlights } from './highlights';

/** More on one page are a list of numbers, where buttons would be in the way. */
const MAX_MARKS = 1000;

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
  readonly hosts: readonly HTMLElement[];
  readonly ranges: readonly Range[];
}

/** Everything that is marked on a page, and how it is taken away again. */
export class Marks {
  private readonly markings = new Set<Marking>();
  private readonly byNode = new WeakMap<Node, Marking>();
  private readonly highlights = new Highlights();
  private count = 0;

  constructor(
    private readonly document: Document,
    private readonly onCall: (number: string) => void,
    private readonly most = MAX_MARKS,
  ) {}

  /** Whether a node is one we made, or one we put a button behind. */
  has(node: Node): boolean {
    return this.byNode.has(node);
  }

  /** Sets a button behind each number; positions are of the node's own text, in order and apart. */
  mark(head: Text, numbers: readonly FoundInText[]): void {
    if (numbers.length === 0 || this.count + numbers.length > this.most) return;
    const original = head.data;
    const tails: Text[] = [];
    const hosts: HTMLElement[] = [];
    const ranges: Range[] = [];
    let piece = head;
    let base = 0;
    for (const number of numbers) {
      const end = number.end - base;
      const rest = end < piece.data.length ? piece.splitText(end) : undefined;
      const range = this.document.createRange();
      range.setStart(piece, number.start - base);
      range.setEnd(piece, end);
      const host = callButton(this.document, {
        name: number.name,
        onCall: () => {
          this.onCall(number.number);
        },
        onNear: (near) => {
          this.highlights.point(range, near);
        },
      });
      piece.after(host);
      this.highlights.add(range);
      hosts.push(host);
      ranges.push(range);
      if (!rest) break;
      tails.push(rest);
      piece = rest;
      base = number.end;
    }
    const marking: Marking = {
      head,
      original,
      kept: head.data,
      tails: tails.map((node) => ({ node, data: node.data })),
      hosts,
      ranges,
    };
    this.markings.add(marking);
    this.count += hosts.length;
    for (const node of [head, ...tails, ...hosts]) this.byNode.set(node, marking);
  }

  /**
   * The page has touched a node of a marking: what is ours is taken away, so that what the page wrote
   * stands alone. Answers the page's own node; undefined when the node is of no marking.
   */
  yieldTo(node: Node): Text | undefined {
    const marking = this.byNode.get(node);
    if (!marking) return undefined;
    this.forget(marking);
    const { head, kept, original, tails, hosts } = marking;
    // Side by side as we left them, in the page or in a part of it that was taken out.
    const together = tails.every(
      ({ node: tail, data }) => tail.data === data && tail.parentNode === head.parentNode,
    );
    const rewritten = head.data !== kept;
    const place = hosts[0]?.parentNode ?? null;
    const removed = head.parentNode === null || (place !== null && place !== head.parentNode);
    for (const host of hosts) host.remove();
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
    this.count -= marking.hosts.length;
    for (const range of marking.ranges) this.highlights.remove(range);
    for (const node of [marking.head, ...marking.tails.map((tail) => tail.node), ...marking.hosts]) {
      this.byNode.delete(node);
    }
  }
}
