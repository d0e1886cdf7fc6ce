import type { MicrophoneState, RegistrationState } from '../../../endpoint/endpoint-state';

const registration = {
  'companion.registration.registered': 'Registered',
  'companion.registration.registering': 'Connecting…',
  'companion.registration.unregistered': 'Not connected',
  'companion.registration.refused': 'Refused: user not accepted',
} as const satisfies Record<`companion.registration.${RegistrationState}`, string>;

const deviceStates = {
  'companion.devices.state.ready': 'Ready',
  'companion.devices.state.prompt': 'Not asked yet',
  'companion.devices.state.denied': 'Not allowed',
  'companion.devices.state.missing': 'Not found',
  'companion.devices.state.busy': 'In use elsewhere',
} as const satisfies Record<`companion.devices.state.${MicrophoneState}`, string>;

const statistics = {
  'companion.statistics.title': 'Call statistics',
  'companion.statistics.unknown': 'Not known yet',
  'companion.statistics.quality': 'Quality score (1 to 5)',
  'companion.statistics.audio-codec': 'Audio codec',
  'companion.statistics.packets-sent': 'Packets sent',
  'companion.statistics.packets-received': 'Packets received',
  'companion.statistics.packets-lost': 'Packets lost',
  'companion.statistics.jitter': 'Jitter',
  'companion.statistics.reported-lost': 'Lost on the way to the other side',
  'companion.statistics.reported-jitter': 'Jitter at the other side',
  'companion.statistics.round-trip-time': 'Round-trip time',
  'companion.statistics.encryption': 'Encryption',
  'companion.statistics.audio-level-received': 'Audio level received',
  'companion.statistics.audio-energy-received': 'Audio energy received',
  'companion.statistics.video-codec': 'Video codec',
  'companion.statistics.video-frames-received': 'Video frames received',
  'companion.statistics.video-size-received': 'Video size received',
  'companion.statistics.video-limited-by': 'Video sent is limited by',
  'companion.statistics.video-size-sent': 'Video size sent',
  'companion.statistics.video-rate-sent': 'Video frames per second sent',
} as const;

/** The companion: the window that rings and carries the sound and pictures of calls. */
export const companionEn = {
  'companion.title': 'Companion',
  'companion.title.idle': 'Companion: {user}',
  'companion.title.incoming': '{count, plural, one {{party} is calling} other {# people are calling}}',
  'companion.title.call':
    '{others, plural, =0 {In a call: {party}} one {In a call: {party} and # other} other {In a call: {party} and # others}}',

  'companion.start.failed': 'The companion could not start',
  'companion.sign-in.text':
    'Keep this window open while you want to be reached: it rings and carries your calls.',
  'companion.sign-in.ticket-invalid':
    'The link that opened this window has been used already or is too old. Sign in here, or go back and start the call again.',

  'companion.unregistered.title': 'The telephone system cannot be reached',
  'companion.unregistered.help': 'Nobody can call you now. This window keeps trying by itself.',
  'companion.refused.title': 'The telephone system does not accept this user',
  'companion.refused.help': 'Sign out and in again. If that does not help, ask your administrator.',
  'companion.hub-lost': 'Teams cannot control this window right now; calls go on.',

  'companion.idle.title': 'Ready for your calls',
  'companion.idle.text':
    'Keep this window open: it rings when somebody calls you. Dial a number, or choose a contact.',
  'companion.idle.offline-title': 'No calls at the moment',
  'companion.idle.offline-text': 'You can make and take calls as soon as the telephone system is connected.',

  'companion.incoming.audio': 'Audio call',
  'companion.incoming.video': 'Video call',

  'companion.sound.blocked.title': 'You would not hear this window ring',
  'companion.sound.blocked.help': 'The browser keeps a window silent until somebody clicks in it.',
  'companion.sound.turn-on': 'Turn sound on',
  'companion.dialpad.failed': 'The dialpad could not be loaded',
  'companion.tools': 'Call somebody',
  'companion.superseded.in-call':
    'You have opened your companion somewhere else: new calls arrive there, the calls here go on.',
  'companion.sound.refused': 'The browser waits for a click before it plays the sound of {party}.',
  'companion.sound.hear': 'Click to hear',
  'companion.video.remote': 'Video of {party}',
  'companion.video.self': 'Your own video',
  'companion.video.none': '{party} sends no video',
  'companion.video.full-screen': 'Full screen',

  'companion.devices.title': 'Devices in use',
  'companion.devices.microphone': 'Microphone',
  'companion.devices.camera': 'Camera',
  'companion.devices.speaker': 'Speaker',
  'companion.devices.default': 'Default of this computer',
  'companion.devices.named': '{kind}: {name}',
  'companion.microphone.allow': 'Allow microphone',
  'companion.microphone.prompt.title': 'Allow the microphone before your first call',
  'companion.microphone.prompt.help':
    'The browser will ask you once; then calls begin at once. Nobody hears you before you are in a call.',
  'companion.microphone.denied.title': 'The browser does not let this page use the microphone',
  'companion.microphone.denied.help':
    'Open the site settings beside the address, allow the microphone, then try again. Until then nobody can hear you.',
  'companion.microphone.missing.title': 'No microphone was found',
  'companion.microphone.missing.help': 'Plug in a microphone or headset, then try again.',
  'companion.microphone.busy.title': 'Another program is using the microphone',
  'companion.microphone.busy.help': 'Close the program, or end its call, then try again.',

  'companion.already-open.title': 'Your companion is already open',
  'companion.already-open.text': 'Your calls are in the other window; this window can be closed.',
  'companion.already-open.close-yourself':
    'The browser leaves this one to you: close the tab or window yourself. Your calls are in the other window.',
  'companion.superseded.title': 'Your companion is in use somewhere else',
  'companion.superseded.text':
    'You have opened it in another browser or on another computer, and your calls arrive there now.',
  'companion.superseded.take-over': 'Use this window instead',
  ...registration,
  ...deviceStates,
  ...statistics,
} as const;
