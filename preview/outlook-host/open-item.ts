import type { MailPerson } from '../../shared/api/preview-mailbox-schema';
import type { ItemContent } from './item-content';

/** Which window an item is open in; each has buttons of its own. */
export const itemKinds = ['message-read', 'request-read', 'appointment-read', 'appointment-compose'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Whose folder an item is in, and what the person may do there (`DelegatePermissions`). */
export interface SharedFolder {
  readonly owner: MailPerson;
  readonly permissions: number;
}

export interface OpenItemOptions {
  readonly kind: ItemKind;
  /** Absent: a new one, which has an id once it is saved. */
  readonly id?: string | undefined;
  readonly seriesId?: string | undefined;
  readonly shared?: SharedFolder | undefined;
  readonly content: ItemContent;
  /** Keeps what was saved; answers the id of the item. */
  readonly keep: (content: ItemContent, id: string | undefined) => string;
}

/** Where the person writes. */
export interface BodyEditor {
  /** Puts this HTML, or text in a plain body, where the cursor is; false where it is nowhere. */
  insert(content: string): boolean;
  /** What is selected, as text. */
  selection(): string;
}

/** An item in a window of Outlook: the person and the add-in change the same one. */
export class OpenItem {
  /** Of this opening of it. */
  readonly key = crypto.randomUUID();
  readonly kind: ItemKind;
  readonly seriesId: string | undefined;
  readonly shared: SharedFolder | undefined;
  private writing: BodyEditor | undefined;
  private id: string | undefined;
  private content: ItemContent;
  private readonly keep: OpenItemOptions['keep'];
  private readonly listeners = new Set<() => void>();

  constructor({ kind, id, seriesId, shared, content, keep }: OpenItemOptions) {
    this.kind = kind;
    this.id = id;
    this.seriesId = seriesId;
    this.shared = shared;
    this.content = content;
    this.keep = keep;
  }

  /** Undefined: never saved. */
  get itemId(): string | undefined {
    return this.id;
  }

  get composed(): boolean {
    return this.kind === 'appointment-compose';
  }

  /** Of the window that shows it, while there is one. */
  get editor(): BodyEditor | undefined {
    return this.writing;
  }

  /** The person writes here from now on, until the answer is called. */
  writeIn(editor: BodyEditor): () => void {
    this.writing = editor;
    return () => {
      if (this.writing === editor) this.writing = undefined;
    };
  }

  readonly snapshot = (): ItemContent => this.content;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(some: Partial<ItemContent>): void {
    this.content = { ...this.content, ...some };
    for (const listener of this.listeners) listener();
  }

  /** @returns the id it has from now on */
  save(): string {
    this.id = this.keep(this.content, this.id);
    return this.id;
  }
}
