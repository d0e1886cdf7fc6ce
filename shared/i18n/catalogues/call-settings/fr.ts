import type { callSettingsEn } from './en';

export const callSettingsFr: Record<keyof typeof callSettingsEn, string> = {
  'call-settings.title': 'Appels',
  'call-settings.auto-answer.help':
    "Un nouvel appel est pris de lui-même, en audio seulement, après un bref signal sonore. Jamais pendant un appel, ni quand le microphone ou le son de cette fenêtre n'est pas prêt, ni quand votre écran est verrouillé ou inactif.",
  'call-settings.auto-answer.unwatched':
    "Ce navigateur n'indique pas si votre écran est verrouillé. Désactivez la réponse automatique avant de le verrouiller.",
  'call-settings.hold-music': "Musique d'attente",
  'call-settings.hold-music.help':
    "La personne mise en attente entend une musique douce plutôt que le silence. Dans les deux cas, elle n'entend rien de vous ni de votre pièce.",
};
