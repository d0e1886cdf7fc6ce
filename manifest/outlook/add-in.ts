import type { packagesEn } from '../../shared/i18n/catalogues/packages/en';

/** Where Outlook shows our buttons, by the unified manifest's word and the XML manifest's. */
export const surfaces = {
  MessageRead: { context: 'mailRead', point: 'MessageReadCommandSurface' },
  Attendee: { context: 'meetingDetailsAttendee', point: 'AppointmentAttendeeCommandSurface' },
  Organizer: { context: 'meetingDetailsOrganizer', point: 'AppointmentOrganizerCommandSurface' },
} as const;
export type Surface = keyof typeof surfaces;

type TextKey = keyof typeof packagesEn;

/** What a button does: opens the pane, or runs a function the commands page associates by this name. */
export type AddInAction = { readonly kind: 'pane' } | { readonly kind: 'function'; readonly name: string };

export interface AddInButton {
  readonly id: string;
  readonly label: TextKey;
  readonly tip: TextKey;
  readonly surfaces: readonly Surface[];
  readonly action: AddInAction;
}

/** The add-in for Outlook as both manifests describe it; paths are below the host. */
export interface AddIn {
  readonly taskpane: string;
  readonly commands: string;
  readonly group: TextKey;
  readonly buttons: readonly AddInButton[];
}

/** Sizes of the icons Outlook fetches from the host, in pixels: ribbon, and the list of add-ins. */
export const ribbonIconSizes = [16, 32, 80] as const;
export const listIconSizes = [64, 128] as const;

export function iconPath(size: number): string {
  return `/outlook/icons/icon-${String(size)}.png`;
}

/** Everything of the add-in that the server must serve for the manifests to be true. */
export function filesOf({ taskpane, commands }: AddIn): string[] {
  return [taskpane, commands, ...[...ribbonIconSizes, ...listIconSizes].map(iconPath)];
}

export const addIn: AddIn = {
  taskpane: '/outlook/taskpane.html',
  commands: '/outlook/commands.html',
  group: 'package.add-in.group',
  buttons: [
    {
      id: 'callPeople',
      label: 'package.add-in.call',
      tip: 'package.add-in.call.tip',
      surfaces: ['MessageRead', 'Attendee', 'Organizer'],
      action: { kind: 'pane' },
    },
    {
      id: 'joinMeeting',
      label: 'package.add-in.join',
      tip: 'package.add-in.join.tip',
      surfaces: ['Attendee', 'Organizer'],
      action: { kind: 'function', name: 'joinMeeting' },
    },
    {
      id: 'addMeeting',
      label: 'package.add-in.add',
      tip: 'package.add-in.add.tip',
      surfaces: ['Organizer'],
      action: { kind: 'function', name: 'addMeeting' },
    },
    {
      id: 'removeMeeting',
      label: 'package.add-in.remove',
      tip: 'package.add-in.remove.tip',
      surfaces: ['Organizer'],
      action: { kind: 'function', name: 'removeMeeting' },
    },
  ],
};
