import type {
  Mailbox,
  MailAppointment,
  MailMessage,
  SharedCalendar,
} from '../../../shared/api/preview-mailbox-schema';
import { reopenedHtml, receivedHtml } from '../../outlook-host/html/owa-html';
import type { ItemContent } from '../../outlook-host/item-content';
import { OpenItem, type ItemKind } from '../../outlook-host/open-item';

/** `DelegatePermissions`: may create and change items. */
const WRITE = 2;
const HALF_HOUR = 30 * 60_000;

/** What is in the person's Outlook, for as long as the page is open: what is saved stays until then. */
export class MailboxStore {
  private mailbox: Mailbox;
  /** Custom properties, which an item keeps without being saved by the person where it is read. */
  private readonly properties = new Map<string, ItemContent['properties']>();
  private readonly listeners = new Set<() => void>();

  constructor(mailbox: Mailbox) {
    this.mailbox = mailbox;
  }

  readonly snapshot = (): Mailbox => this.mailbox;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  openMessage(message: MailMessage): OpenItem {
    const { id, request } = message;
    this.change({
      messages: this.mailbox.messages.map((one) => (one === message ? { ...one, unread: false } : one)),
    });
    return this.reading(request ? 'request-read' : 'message-read', id, {
      ...contentOf(message),
      start: request?.start ?? message.received,
      end: request?.end ?? message.received,
      from: message.from,
      required: message.to,
      optional: message.cc,
      places: request?.location ? [{ kind: 'custom', id: request.location, name: request.location }] : [],
      body: message.bodyType === 'html' ? receivedHtml(message.body) : message.body,
    });
  }

  openAppointment(appointment: MailAppointment): OpenItem {
    const { id, organizer, required, optional, places, series, shared, body, bodyType } = appointment;
    const content: ItemContent = {
      ...contentOf(appointment),
      from: organizer,
      required,
      optional,
      places,
      body: bodyType === 'html' ? reopenedHtml(body) : body,
      properties: this.properties.get(id) ?? {},
    };
    // An occurrence knows its series; the series itself, and a single appointment, know none.
    const seriesId = series?.part === 'occurrence' ? series.id : undefined;
    if (!this.mayEdit(appointment))
      return this.reading('appointment-read', id, content, { seriesId, shared });
    return new OpenItem({
      kind: 'appointment-compose',
      id,
      seriesId,
      shared,
      content,
      keep: this.keeper(appointment),
    });
  }

  /** A new appointment, in the person's own calendar or in one that is shared with them. */
  newAppointment(
    start: number,
    { shared, people = [] }: { shared?: SharedCalendar | undefined; people?: readonly string[] } = {},
  ): OpenItem {
    const organizer = shared?.owner ?? this.mailbox.user;
    const content: ItemContent = {
      subject: '',
      start,
      end: start + HALF_HOUR,
      from: organizer,
      required: people.map((email) => this.personOf(email)),
      optional: [],
      places: [],
      body: '',
      bodyType: 'html',
      notifications: [],
      properties: {},
    };
    return new OpenItem({
      kind: 'appointment-compose',
      shared,
      content,
      keep: this.keeper({ id: '', allDay: false, cancelled: false, shared }),
    });
  }

  /** The series an occurrence belongs to. */
  seriesOf(item: OpenItem): MailAppointment | undefined {
    return this.mailbox.appointments.find(
      ({ id, series }) => id === item.seriesId && series?.part === 'series',
    );
  }

  /** Somebody by address, with the name they are known by. */
  personOf(email: string): { name: string; email: string } {
    return this.mailbox.people.find((one) => one.email === email.toLowerCase()) ?? { name: email, email };
  }

  private mayEdit({ organizer, cancelled, shared }: MailAppointment): boolean {
    if (cancelled) return false;
    const owner = shared?.owner ?? this.mailbox.user;
    return organizer.email === owner.email && (!shared || (shared.permissions & WRITE) !== 0);
  }

  private reading(
    kind: ItemKind,
    id: string,
    content: ItemContent,
    { seriesId, shared }: Pick<OpenItem, 'seriesId' | 'shared'> = { seriesId: undefined, shared: undefined },
  ): OpenItem {
    const item = new OpenItem({
      kind,
      id,
      seriesId,
      shared,
      content: { ...content, properties: this.properties.get(id) ?? {} },
      keep: () => id,
    });
    item.subscribe(() => this.properties.set(id, item.snapshot().properties));
    return item;
  }

  private keeper(before: Pick<MailAppointment, 'id' | 'allDay' | 'cancelled' | 'series' | 'shared'>) {
    return (content: ItemContent, known: string | undefined): string => {
      const id = known ?? `new-${crypto.randomUUID()}`;
      const { from, required, optional, places, subject, start, end, body, bodyType, properties } = content;
      const { allDay, cancelled, series, shared } = before;
      const saved: MailAppointment = {
        ...{ id, subject, start, end, body, bodyType, allDay, cancelled, series, shared },
        organizer: from,
        required: [...required],
        optional: [...optional],
        places: [...places],
      };
      this.properties.set(id, properties);
      const others = this.mailbox.appointments.filter((one) => one.id !== id);
      this.change({ appointments: [...others, saved] });
      return id;
    };
  }

  private change(some: Partial<Mailbox>): void {
    this.mailbox = { ...this.mailbox, ...some };
    for (const listener of this.listeners) listener();
  }
}

/** What every item has, with nothing of an add-in in it yet. */
function contentOf({ subject, bodyType, ...item }: MailAppointment | MailMessage) {
  const { start, end } = 'start' in item ? item : { start: 0, end: 0 };
  return { subject, bodyType, start, end, notifications: [], properties: {} };
}
