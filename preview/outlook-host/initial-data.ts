import type { HostSituation } from './host-situation';
import { locationOf } from './item-content';
import { hostOrganizer, hostPerson } from './methods/people-methods';
import type { ItemKind, OpenItem } from './open-item';

/** `HostItemType` of office.js; a composed message, 4, has no window here. */
const itemTypes: Readonly<Record<ItemKind, number>> = {
  'message-read': 1,
  'appointment-read': 2,
  'request-read': 3,
  'appointment-compose': 5,
};

const itemClasses: Readonly<Record<ItemKind, string>> = {
  'message-read': 'IPM.Note',
  'appointment-read': 'IPM.Appointment',
  'request-read': 'IPM.Schedule.Meeting.Request',
  'appointment-compose': 'IPM.Appointment',
};

/** `ReadWriteItem`, what our manifest asks for. */
const PERMISSION = 3;

/**
 * What `GetInitialData` answers: who reads, and of an item that is read its fields; those of one that is written are
 * asked for, since they change.
 */
export function initialData(
  item: OpenItem | undefined,
  { user, mailbox, timeZone }: HostSituation,
): Readonly<Record<string, unknown>> {
  const common = {
    permissionLevel: PERMISSION,
    hostVersion: '16.0.0.0',
    owaView: 'ThreeColumns',
    userEmailAddress: user.email,
    userDisplayName: user.name,
    userTimeZone: timeZone,
    userProfileType: 'office365',
    ewsUrl: 'https://outlook.office.com/EWS/Exchange.asmx',
    restUrl: 'https://outlook.office.com/api',
    isRestIdSupported: true,
    openWindowOpen: true,
  };
  if (!item) return common;
  const { kind, shared, seriesId, itemId } = item;
  return {
    ...common,
    itemType: itemTypes[kind],
    // Known from Mailbox 1.8 on: an older Outlook says nothing of whose folder it is.
    isFromSharedFolder: shared !== undefined && mailbox >= 8,
    seriesId: mailbox >= 7 ? (seriesId ?? null) : undefined,
    ...(!item.composed && { id: itemId, itemClass: itemClasses[kind], ...readFields(item) }),
  };
}

function readFields({ kind, snapshot }: OpenItem): Readonly<Record<string, unknown>> {
  const { subject, start, end, from, required, optional, places } = snapshot();
  const people = { to: required.map(hostPerson), cc: optional.map(hostPerson) };
  const fields = { subject, normalizedSubject: subject.replace(/^((re|fw|fwd|tr)\s*:\s*)+/i, ''), ...people };
  const created = { dateTimeCreated: start, dateTimeModified: start, attachments: [] };
  const sender = { from: hostPerson(from), sender: hostPerson(from) };
  if (kind === 'message-read') return { ...fields, ...created, ...sender };
  const meeting = { start, end, location: locationOf(places), isAllDayEvent: false };
  if (kind === 'request-read') return { ...fields, ...created, ...sender, ...meeting };
  return { ...fields, ...created, ...meeting, organizer: hostOrganizer(from), recurrence: null };
}
