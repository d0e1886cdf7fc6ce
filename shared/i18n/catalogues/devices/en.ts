const faults = {
  'devices.fault.microphone-denied': 'Microphone not allowed',
  'devices.fault.microphone-missing': 'No microphone',
  'devices.fault.microphone-busy': 'Microphone in use elsewhere',
  'devices.fault.camera-denied': 'Camera not allowed',
  'devices.fault.camera-busy': 'Camera in use elsewhere',
  'devices.fault.speaker-missing': 'No loudspeaker',
  'devices.fault.lost': 'Unplugged: {name}',
  'devices.fault.substituted': 'Not available: {name}',
  'devices.fault.headset-taken': 'Headset buttons not available',
  'devices.help.camera-denied':
    'Others cannot see you. Open the site settings beside the address, allow the camera, then try again.',
  'devices.help.camera-busy': 'Another program is using the camera. Close it there, then try again.',
  'devices.help.speaker-missing': 'You would hear nobody. Plug in a loudspeaker or a headset.',
  'devices.help.lost.microphone': 'Others hear you through {other} until it is plugged in again.',
  'devices.help.lost.speaker': 'You hear others through {other} until it is plugged in again.',
  'devices.help.lost.ringer': 'It rings on {other} until it is plugged in again.',
  'devices.help.lost.camera': 'Others see you through {other} until it is plugged in again.',
  'devices.help.substituted':
    'Others hear you through another microphone. Close the program that uses this one, then try again.',
  'devices.help.headset-taken':
    'Another program controls {name}. Its sound works; answer, mute and hang up in this window, or close the other program and connect the headset again.',
} as const;

const testCall = {
  'devices.test-call.title': 'Test call',
  'devices.test-call.help':
    'Say something: you will hear yourself as others hear you in a call, through the same sound coding.',
  'devices.test-call.start': 'Start a test call',
  'devices.test-call.stop': 'Stop',
  'devices.test-call.busy': 'Not during a call.',
  'devices.test-call.preparing': 'Preparing…',
  'devices.test-call.recording': 'Speak now: recording for {seconds} seconds.',
  'devices.test-call.playing': 'This is how others hear you.',
  'devices.test-call.unplayed': 'The recording could not be played. Choose another speaker.',
  'devices.test-call.heard': 'The test call worked: your microphone was heard.',
  'devices.test-call.silent':
    'Nothing was heard. Check whether the microphone is switched on, or choose another one.',
} as const;

const headset = {
  'devices.headset.title': 'Headset buttons',
  'devices.headset.help':
    'Answer, hang up, mute and hold with the buttons of your headset; its lights show the state of your calls.',
  'devices.headset.connect': 'Connect a headset',
  'devices.headset.connected': '{name}: connected',
  'devices.headset.taken': '{name}: controlled by another program',
  'devices.headset.unsupported':
    'This browser cannot use the buttons of a headset; its sound works. Chrome and Edge can.',
} as const;

/** Microphone, loudspeaker, camera and headset: what is chosen, how they are tried, what is wrong with them. */
export const devicesEn = {
  'devices.title': 'Devices',
  'devices.change': 'Change devices',
  'devices.failed': 'The devices could not be shown',
  'devices.role.microphone': 'Microphone',
  'devices.role.speaker': 'Speaker',
  'devices.role.ringer': 'Ringer',
  'devices.role.camera': 'Camera',
  'devices.default': 'Default of this computer',
  'devices.default-named': 'Default of this computer ({name})',
  'devices.away': '{name} (not plugged in)',
  'devices.unnamed': 'Device {position}',
  'devices.level': 'Microphone level',
  'devices.level.hint': 'Speak: the bar shows what others would hear.',
  'devices.level.unknown': 'The level shows once the microphone is allowed.',
  'devices.volume.speaker': 'Speaker volume',
  'devices.volume.ringer': 'Ringer volume',
  'devices.test.speaker': 'Play a test sound on the speaker',
  'devices.test.ringer': 'Play a test sound on the ringer',
  'devices.output-fixed': 'This browser plays everything on the default output of the computer.',
  'devices.ringer-fixed': 'This browser rings on the default output of the computer.',
  'devices.processing': 'Sound of the microphone',
  'devices.processing.echoCancellation': 'Echo cancellation',
  'devices.processing.noiseSuppression': 'Noise suppression',
  'devices.processing.autoGainControl': 'Automatic volume',
  'devices.allow-camera': 'Allow camera',
  ...faults,
  ...testCall,
  ...headset,
} as const;
