/** What a person may choose about calls. */
export const callSettingsEn = {
  'call-settings.title': 'Calls',
  'call-settings.auto-answer.help':
    'A new call is answered by itself, with sound only, after a short tone. Never while you are in a call, while the microphone or the sound of this window is not ready, or while your screen is locked or idle.',
  'call-settings.auto-answer.unwatched':
    'This browser does not tell whether your screen is locked. Lock it only with automatic answer turned off.',
  'call-settings.hold-music': 'Music on hold',
  'call-settings.hold-music.help':
    'Who you put on hold hears soft music instead of silence. Nothing of you or your room is heard either way.',
  'call-settings.voip': 'Use VoIP for calls',
  'call-settings.voip.help': 'Over which networks this device may place calls. Incoming calls always ring.',
  'call-settings.voip.never': 'Never',
  'call-settings.voip.wifi-first': 'Wi-Fi first',
  'call-settings.voip.wifi-only': 'Wi-Fi only',
  'call-settings.voip.cellular-first': 'Mobile data first',
} as const;
