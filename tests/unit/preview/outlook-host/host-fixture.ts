import { AddInHost } from '../../../../preview/outlook-host/add-in-host';
import type { Fault } from '../../../../preview/outlook-host/faults';
import type { HostSituation } from '../../../../preview/outlook-host/host-situation';
import type { ItemContent } from '../../../../preview/outlook-host/item-content';
import type { WindowWish } from '../../../../preview/outlook-host/methods/window-methods';
import { OpenItem, type OpenItemOptions } from '../../../../preview/outlook-host/open-item';
import { pageWithFrame, type FakeWindow } from '../fake-window';

export const OUTLOOK = 'https://outlook.office.com';
export const APP = 'https://calls.example.test';
export const CONVERSATION = 'c-1';

export const situation: HostSituation = {
  user: { name: 'Amira Haddad', email: 'amira.haddad@example.test' },
  locale: 'fr-FR',
  mailbox: 14,
  addInId: 'b7d1a1f4-6b1e-5c1e-9a2b-000000000001',
  timeZone: 'Europe/Paris',
  rooms: [{ kind: 'room', id: 'matisse@example.test', name: 'Meeting room Matisse' }],
};

const content: ItemContent = {
  subject: 'Review',
  start: 1_800_000_000_000,
  end: 1_800_001_800_000,
  from: situation.user,
  required: [{ name: 'Bruno Keller', email: 'bruno.keller@example.test', response: 'accepted' }],
  optional: [],
  places: [{ kind: 'room', id: 'matisse@example.test', name: 'Meeting room Matisse' }],
  body: '<p>Agenda</p>',
  bodyType: 'html',
  notifications: [],
  properties: {},
};

export function openItem(options: Partial<OpenItemOptions> = {}, some: Partial<ItemContent> = {}): OpenItem {
  return new OpenItem({
    kind: 'appointment-compose',
    keep: (_content, id) => id ?? 'saved-1',
    ...options,
    content: { ...content, ...some },
  });
}

export interface HostFixture {
  readonly host: AddInHost;
  readonly page: FakeWindow;
  readonly frame: FakeWindow;
  readonly wishes: WindowWish[];
  /** Another item beside the page. */
  readonly show: (item: OpenItem | undefined) => void;
  /** Asks as office.js does, and answers what the host answered; undefined: nothing. */
  readonly ask: (action: string, data?: unknown, type?: number) => Promise<unknown>;
  /** A function of the item, by its number. */
  readonly call: (id: number, params?: unknown) => Promise<Record<string, unknown> | undefined>;
  /** Every message the add-in got, as it was posted. */
  readonly heard: () => readonly Record<string, unknown>[];
}

export function startHost(
  first: OpenItem | null = openItem(),
  { faults = [], ...some }: Partial<HostSituation> & { readonly faults?: readonly Fault[] } = {},
): HostFixture {
  const { page, frame } = pageWithFrame(OUTLOOK, APP);
  const wishes: WindowWish[] = [];
  let item = first ?? undefined;
  let correlation = 0;
  const host = new AddInHost({
    window: page.asWindow,
    page: () => frame.asWindow,
    appOrigin: APP,
    conversation: CONVERSATION,
    situation: { ...situation, ...some },
    item: () => item,
    theme: () => 'dark',
    faults: () => faults,
    onWish: (wish) => wishes.push(wish),
  });
  const heard = () => frame.received.map((one) => JSON.parse(String(one)) as Record<string, unknown>);
  const ask: HostFixture['ask'] = async (action, data, type = 0) => {
    correlation += 1;
    const id = correlation;
    page.deliver(JSON.stringify(request(action, id, data, type)), frame);
    await delivered();
    return heard().find((one) => one['_correlationId'] === id && one['_responseType'] === 0)?.['_data'];
  };
  return {
    host,
    page,
    frame,
    wishes,
    show: (next) => {
      item = next;
      host.itemChanged();
    },
    ask,
    call: async (id, params) =>
      (await ask('ExecuteMethod', { ApiParams: params, MethodData: { ControlId: 'x', DispatchId: id } })) as
        Record<string, unknown> | undefined,
    heard,
  };
}

/** A request as office.js 1.1.110 posts it. */
export function request(action: string, correlation: number, data: unknown = null, type = 0): object {
  return {
    _messageType: 0,
    _actionName: action,
    _conversationId: CONVERSATION,
    _correlationId: correlation,
    _origin: APP,
    _data: data,
    _actionType: type,
    _serializerVersion: 1,
  };
}

/** Lets every message that is under way, and what it causes, arrive. */
export async function delivered(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
