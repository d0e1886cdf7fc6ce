import type { packagesEn } from '../../shared/i18n/catalogues/packages/en';

/** Where Outlook shows our buttons, by the unified manifest's word and the XML manifest's. */
export const surfaces = {
  MessageRead: { context: 'mailRead', point: 'MessageReadCommandSurface' },
  Attendee: { context: 'meetingDetailsAttendee', point: 'AppointmentAttendeeCommandSurface' },
  Organizer: { context: 'meetingDetailsOrganizer', point: 'AppointmentOrganizerCommandSurface' },
} as const;
export type Surface = keyof typeof surfaces;

type TextKey = keyof typeof packagesEn;

/** The views of the pane a button can open; without one the pane shows what fits the item. */
export const paneViews = ['people', 'rooms'] as const;
export type PaneView = (typeof paneViews)[number];

/** What a button does: opens the pane, or runs a function the commands page associates by this name. */
export type AddInAction =
  { readonly kind: 'pane'; readonly view: PaneView } | { readonly kind: 'function'; readonly name: string };

export interface AddInButton {
  readonly id: string;
  readonly label: TextKey;
  readonly tip: TextKey;
  readonly surfaces: readonly Surface[];
  /** Whether Outlook on a phone shows it where the organiser of an appointment adds an online meeting. */
  readonly onlineMeeting?: boolean;
  readonly action: AddInAction;
}

/** The add-in for Outlook as both manifests describe it; paths are below the host. */
export interface AddIn {
  readonly taskpane: string;
  readonly commands: string;
  readonly group: TextKey;
  /** In the order of the ribbon. */
  readonly buttons: readonly AddInButton[];
  /** The function asked before an appointment is sent; absent, as by default: nobody is reminded. */
  readonly reminder?: string | undefined;
}

/** Since which Outlook asks before an appointment is sent; older ones pass over it. */
export const REMINDER_MAILBOX = '1.12';

/** The add-in with a reminder for whoever sends an appointment that nobody can join. */
export function withReminder(addIn: AddIn): AddIn {
  return { ...addIn, reminder: 'remindBeforeSending' };
}

/** Where a view of the pane is. */
export function paneAddress({ taskpane }: AddIn, view: PaneView): string {
  return `${taskpane}?view=${view}`;
}

/** Sizes of the icons Outlook fetches from the host, in pixels: ribbon, and the list of add-ins. */
export const ribbonIconSizes = [16, 32, 80] as const;
export const listIconSizes = [64, 128] as const;
/** Outlook on a phone wants each of its sizes, in points, for screens of one, two and three pixels a point. */
export const mobileIconSizes = [25, 32, 48] as const;
export const mobileIconScales = [1, 2, 3] as const;

/** Every icon, by its width in pixels. */
export const iconWidths: readonly number[] = [
  ...new Set<number>([
    ...ribbonIconSizes,
    ...listIconSizes,
    ...mobileIconSizes.flatMap((size) => mobileIconScales.map((scale) => size * scale)),
  ]),
].sort((a, b) => a - b);

export function iconPath(width: number): string {
  return `/outlook/icons/icon-${String(width)}.png`;
}

/** Everything of the add-in that the server must serve for the manifests to be true. */
export function filesOf({ taskpane, commands }: AddIn): string[] {
  return [taskpane, commands, ...iconWidths.map(iconPath)];
}

export const addIn: AddIn = {
  taskpane: '/outlook/taskpane.html',
  commands: '/outlook/commands.html',
  group: 'package.add-in.group',
  buttons: [
    {
      id: 'addMeeting',
      label: 'package.add-in.add',
      tip: 'package.add-in.add.tip',
      surfaces: ['Organizer'],
      onlineMeeting: true,
      action: { kind: 'function', name: 'addMeeting' },
    },
    {
      id: 'chooseRoom',
      label: 'package.add-in.rooms',
      tip: 'package.add-in.rooms.tip',
      surfaces: ['Organizer'],
      action: { kind: 'pane', view: 'rooms' },
    },
    {
      id: 'removeMeeting',
      label: 'package.add-in.remove',
      tip: 'package.add-in.remove.tip',
      surfaces: ['Organizer'],
      action: { kind: 'function', name: 'removeMeeting' },
    },
    {
      id: 'joinMeeting',
      label: 'package.add-in.join',
      tip: 'package.add-in.join.tip',
      surfaces: ['MessageRead', 'Attendee', 'Organizer'],
      action: { kind: 'function', name: 'joinMeeting' },
    },
    {
      id: 'callPeople',
      label: 'package.add-in.call',
      tip: 'package.add-in.call.tip',
      surfaces: ['MessageRead', 'Attendee', 'Organizer'],
      action: { kind: 'pane', view: 'people' },
    },
  ],
};
