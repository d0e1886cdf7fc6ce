/**
 * What a key combination can do, in the groups and the order of the guide's chapter 2. A part of a
 * page offers an action by attaching a handler to it (`shared/ui/shortcuts/use-shortcut.ts`); an
 * action without a handler does nothing.
 */
export const shortcutGroups = {
  calls: [
    'answer',
    'decline',
    'mute',
    'end',
    'hold',
    'transfer',
    'transfer-to-held',
    'merge',
    'redial',
    'dial-clipboard',
  ],
  state: ['read-application', 'read-voicemail', 'read-incoming', 'read-call'],
  narrator: ['toggle-narrator', 'stop-reading', 'repeat-reading'],
  window: ['call-voicemail', 'open-dialpad', 'open-contacts', 'search'],
} as const;

export type ShortcutGroup = keyof typeof shortcutGroups;
export type ShortcutAction = (typeof shortcutGroups)[ShortcutGroup][number];

export const shortcutActions: readonly ShortcutAction[] = Object.values(shortcutGroups).flat();
