import type { shortcutsEn } from './en';

export const shortcutsFr: Record<keyof typeof shortcutsEn, string> = {
  'shortcuts.key.Ctrl': 'Ctrl',
  'shortcuts.key.Shift': 'Maj',
  'shortcuts.key.Space': 'Espace',
  'shortcuts.hint': '{name} ({keys})',
  'shortcuts.none.ringing': 'Aucun appel ne sonne.',
  'shortcuts.none.current': "Vous n'êtes pas en communication.",
  'shortcuts.none.held': "Aucun autre appel n'est en attente.",
  'shortcuts.none.redial': "Aucun numéro n'a encore été composé.",
};
