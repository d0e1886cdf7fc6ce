import type { MailboxVersion } from './requirement-sets';

/** The functions of an item and of the mailbox, by the number office.js calls them (`MethodData.DispatchId`). */
export const dispatch = {
  identityToken: 2,
  loadProperties: 3,
  saveProperties: 4,
  newAppointment: 7,
  setSelected: 13,
  bodyType: 14,
  recipients: 15,
  setSubject: 17,
  subject: 18,
  setRecipients: 21,
  addRecipients: 22,
  prepend: 23,
  time: 24,
  setTime: 25,
  location: 26,
  setLocation: 27,
  selected: 28,
  setSelectedOfMessage: 29,
  save: 32,
  addNotification: 33,
  notifications: 34,
  replaceNotification: 35,
  removeNotification: 36,
  body: 37,
  setBody: 38,
  close: 41,
  closeApp: 42,
  personaCard: 43,
  newMessage: 44,
  recurrence: 103,
  organizer: 107,
  sharedProperties: 108,
  places: 154,
  addPlaces: 155,
  removePlaces: 156,
  telemetry: 163,
  itemId: 164,
  newAppointmentAsync: 177,
  newMessageAsync: 178,
  contentTelemetry: 193,
  trackCtq: 400,
  trace: 401,
  dataPoint: 402,
  openWindow: 403,
  settings: 404,
} as const;
export type Dispatch = (typeof dispatch)[keyof typeof dispatch];

/** From which version of Mailbox a function is there; the rest has been from the first we know. */
const since: Partial<Record<Dispatch, MailboxVersion>> = {
  [dispatch.organizer]: 7,
  [dispatch.recurrence]: 7,
  [dispatch.sharedProperties]: 8,
  [dispatch.places]: 8,
  [dispatch.addPlaces]: 8,
  [dispatch.removePlaces]: 8,
  [dispatch.itemId]: 8,
  [dispatch.newMessage]: 6,
  [dispatch.newAppointmentAsync]: 9,
  [dispatch.newMessageAsync]: 9,
};

export function isThere(id: Dispatch, mailbox: MailboxVersion): boolean {
  return (since[id] ?? 3) <= mailbox;
}

/** The events of ours an add-in may listen to (`eventDispId`). */
export const events = {
  themeChanged: 9,
  appCommandInvoked: 39,
  itemChanged: 46,
} as const;
export type HostEvent = (typeof events)[keyof typeof events];

/** Functions of the host program rather than of an item, called by `executeMethod`. */
export const programDispatch = { commandCompleted: 94, accessToken: 98 } as const;
