import type { combinationFaults } from '../../../shortcuts/combination-faults';
import type { ShortcutAction, ShortcutGroup } from '../../../shortcuts/shortcut-action';

const groups = {
  'keyboard.group.calls': 'Call actions',
  'keyboard.group.state': 'Read the state',
  'keyboard.group.narrator': 'Narrator',
  'keyboard.group.window': 'Window',
} as const satisfies Record<`keyboard.group.${ShortcutGroup}`, string>;

const actions = {
  'keyboard.action.answer': 'Answer an incoming call',
  'keyboard.action.decline': 'Ignore the incoming call',
  'keyboard.action.mute': 'Turn the microphone off or on',
  'keyboard.action.end': 'End the current call',
  'keyboard.action.hold': 'Hold or resume the current call',
  'keyboard.action.transfer': 'Transfer the current call',
  'keyboard.action.transfer-to-held': 'Transfer the current call to the last held call',
  'keyboard.action.merge': 'Merge the current call with the last held call',
  'keyboard.action.redial': 'Redial',
  'keyboard.action.dial-clipboard': 'Dial from the clipboard',
  'keyboard.action.read-application': 'State of the application',
  'keyboard.action.read-voicemail': 'State of the voice messages',
  'keyboard.action.read-incoming': 'State of the incoming calls',
  'keyboard.action.read-call': 'The current call',
  'keyboard.action.toggle-narrator': 'Narrator on or off',
  'keyboard.action.stop-reading': 'Stop reading',
  'keyboard.action.repeat-reading': 'Repeat the last sentence',
  'keyboard.action.call-voicemail': 'Call the voice mail',
  'keyboard.action.open-dialpad': 'Open the dialpad',
  'keyboard.action.open-contacts': 'Open the contacts',
  'keyboard.action.search': 'Search',
} as const satisfies Record<`keyboard.action.${ShortcutAction}`, string>;

const faults = {
  'keyboard.fault.plain': 'Add Ctrl or Alt: this key alone writes.',
  'keyboard.fault.editing': 'This one is for editing text. Choose another one.',
  'keyboard.fault.browser': 'The browser keeps this one for itself. Choose another one.',
  'keyboard.fault.system': 'The operating system keeps this one for itself. Choose another one.',
  'keyboard.fault.taken': 'This one is taken already: {action}. Choose another one, or change that first.',
} as const satisfies Record<`keyboard.fault.${(typeof combinationFaults)[number] | 'taken'}`, string>;

/** The keyboard section of the settings. */
export const keyboardEn = {
  'keyboard.title': 'Keyboard',
  'keyboard.help': 'Choose a line, then press the keys you want for it.',
  'keyboard.none': 'No keys',
  'keyboard.recording': 'Press the keys… Escape leaves them as they are, Delete removes them.',
  'keyboard.change': '{action}: {keys}. Change',
  'keyboard.chosen': '{action}: {keys}',
  'keyboard.reset': 'Reset {action}',
  'keyboard.reset-all': 'Reset all',
  'keyboard.all-reset': 'All keys are as they were.',
  'keyboard.narrator': 'Narrator: tell more than the states of calls and connection',
  ...groups,
  ...actions,
  ...faults,
} as const;
