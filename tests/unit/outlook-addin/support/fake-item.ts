import type {
  BodyType,
  ItemKind,
  ItemPerson,
  OutlookItem,
} from '../../../../outlook-addin/host/outlook-item';
import { AppError } from '../../../../shared/errors/app-error';

export interface FakeItemParts {
  readonly kind?: ItemKind;
  readonly subject?: string;
  readonly when?: { readonly start: number; readonly end: number };
  readonly location?: string;
  readonly text?: string;
  readonly html?: string;
  readonly people?: readonly ItemPerson[];
}

/** An item of Outlook whose questions a test answers; those it names are refused. */
export class FakeItem implements OutlookItem {
  readonly kind: ItemKind;
  /** Questions that fail from now on. */
  readonly refused = new Set<'subject' | 'when' | 'location' | 'body' | 'people'>();

  constructor(private readonly parts: FakeItemParts = {}) {
    this.kind = parts.kind ?? 'message-read';
  }

  subject = () => this.answer('subject', this.parts.subject ?? '');
  when = () => this.answer('when', this.parts.when);
  location = () => this.answer('location', this.parts.location ?? '');
  body = (type: BodyType) =>
    this.answer('body', (type === 'html' ? this.parts.html : undefined) ?? this.parts.text ?? '');
  people = () => this.answer('people', this.parts.people ?? []);
  owner = () => Promise.resolve(undefined);

  private answer<T>(question: 'subject' | 'when' | 'location' | 'body' | 'people', value: T): Promise<T> {
    return this.refused.has(question)
      ? Promise.reject(new AppError('timeout', `Outlook does not answer: ${question}`))
      : Promise.resolve(value);
  }
}
