import type { CombinationText } from './combination';
import type { KeyboardPlatform } from './platform';
import type { ShortcutAction } from './shortcut-action';

export type Bindings = Readonly<Record<ShortcutAction, CombinationText | undefined>>;

/**
 * The guide's chapter 2, "Touches de raccourci", but for what a browser keeps for itself or people
 * need from it: docs/decisions/0008-shortcuts-in-a-browser.md.
 */
const windows: Bindings = {
  answer: 'Ctrl+Alt+A',
  decline: 'Ctrl+Alt+I',
  mute: 'Ctrl+M',
  end: 'Ctrl+Alt+E',
  hold: 'Ctrl+Alt+H',
  transfer: 'Ctrl+Alt+X',
  'transfer-to-held': 'Ctrl+Alt+T',
  merge: 'Ctrl+Alt+M',
  redial: 'Ctrl+Alt+R',
  'dial-clipboard': 'Alt+W',
  'read-application': 'Ctrl+Alt+1',
  'read-voicemail': 'Ctrl+Alt+2',
  'read-incoming': 'Ctrl+Alt+3',
  'read-call': 'Ctrl+Alt+9',
  'toggle-narrator': 'Ctrl+Alt+N',
  'stop-reading': 'Ctrl+Space',
  'repeat-reading': 'Ctrl+Shift+X',
  'call-voicemail': 'Ctrl+Alt+V',
  'open-dialpad': 'Ctrl+Alt+D',
  'open-contacts': 'Alt+C',
  search: 'F3',
};

/** Where the guide names none for a Mac, Ctrl+Shift, as its own for hold: Ctrl+Option belongs to VoiceOver. */
const mac: Bindings = {
  answer: 'Alt+Meta+A',
  decline: 'Ctrl+Shift+I',
  mute: 'Ctrl+M',
  end: 'Alt+Meta+E',
  hold: 'Ctrl+Shift+H',
  transfer: 'Alt+Meta+T',
  'transfer-to-held': 'Ctrl+Shift+T',
  merge: 'Ctrl+Shift+M',
  redial: 'Ctrl+Shift+R',
  'dial-clipboard': 'Alt+W',
  'read-application': 'Ctrl+Shift+1',
  'read-voicemail': 'Ctrl+Shift+2',
  'read-incoming': 'Ctrl+Shift+3',
  'read-call': 'Ctrl+Shift+9',
  'toggle-narrator': 'Ctrl+Shift+N',
  'stop-reading': 'Ctrl+Shift+S',
  'repeat-reading': 'Ctrl+Shift+X',
  'call-voicemail': 'Ctrl+Shift+V',
  'open-dialpad': 'Ctrl+Shift+D',
  'open-contacts': 'Ctrl+Shift+C',
  search: 'F3',
};

export const defaultBindings: Readonly<Record<KeyboardPlatform, Bindings>> = { other: windows, mac };
