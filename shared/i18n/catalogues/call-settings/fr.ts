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
  'call-settings.voip': 'Utiliser la VoIP pour les appels',
  'call-settings.voip.help':
    'Sur quels réseaux cet appareil peut passer des appels. Les appels entrants sonnent toujours.',
  'call-settings.voip.never': 'Jamais',
  'call-settings.voip.wifi-first': 'Réseau Wi-Fi en priorité',
  'call-settings.voip.wifi-only': 'Wi-Fi uniquement',
  'call-settings.voip.cellular-first': 'Données cellulaires en priorité',
};
