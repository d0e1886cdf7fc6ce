/** Keys, and what a shortcut says when there is nothing for it to do. */
export const shortcutsEn = {
  'shortcuts.key.Ctrl': 'Ctrl',
  'shortcuts.key.Shift': 'Shift',
  'shortcuts.key.Space': 'Space',
  'shortcuts.hint': '{name} ({keys})',
  'shortcuts.none.ringing': 'No call is ringing.',
  'shortcuts.none.current': 'You are not in a call.',
  'shortcuts.none.held': 'No other call is on hold.',
  'shortcuts.none.redial': 'No number has been dialled yet.',
} as const;
