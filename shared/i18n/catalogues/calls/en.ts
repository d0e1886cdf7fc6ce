import type { QualityWarning, TransferStage } from '../../../call/call';
import type { CallState } from '../../../call/call-state';
import type { EndReason } from '../../../call/end-reason';
import type { Availability } from '../../../endpoint/endpoint';
import type { MicrophoneState, RegistrationState } from '../../../endpoint/endpoint-state';

const states = {
  'call.state.dialing': 'Calling…',
  'call.state.alerting': 'Ringing…',
  'call.state.incoming': 'Incoming call',
  'call.state.answering': 'Connecting…',
  'call.state.connected': 'Connected',
  'call.state.held': 'On hold',
  'call.state.recovering': 'Bringing the call back…',
  'call.state.ending': 'Ending…',
  'call.state.ended': 'Call ended',
} as const satisfies Record<`call.state.${CallState}`, string>;

const endReasons = {
  'call.end.hung-up': 'Call ended',
  'call.end.remote-hung-up': 'The other person hung up',
  'call.end.declined': 'Call declined',
  'call.end.remote-declined': 'The other person declined the call',
  'call.end.cancelled': 'Call cancelled',
  'call.end.remote-cancelled': 'Missed call',
  'call.end.answered-elsewhere': 'Answered on another device',
  'call.end.transferred': 'Call transferred',
  'call.end.replaced': 'The call goes on at your other device',
  'call.end.meeting-ended': 'The meeting is over',
  'call.end.pin-refused': 'You were not let in: the PIN was wrong or missing',
  'call.end.meeting-failed': 'The meeting broke off by a fault of the telephone system. You can join again.',
  'call.end.busy': 'Busy',
  'call.end.no-answer': 'No answer',
  'call.end.not-found': 'This number does not exist',
  'call.end.unreachable': 'Not signed in on any phone',
  'call.end.not-allowed': 'You are not allowed to call this number',
  'call.end.media-failed': 'Sound could not be set up',
  'call.end.network': 'The telephone system could not be reached',
  'call.end.failed': 'The call failed',
} as const satisfies Record<`call.end.${EndReason}`, string>;

const transferStages = {
  'call.transfer.asked': 'Transferring to {name}…',
  'call.transfer.trying': 'Transferring to {name}…',
  'call.transfer.ringing': 'Transferring: {name} rings…',
  'call.transfer.failed': 'The transfer to {name} failed. The call is still yours.',
} as const satisfies Record<`call.transfer.${TransferStage}`, string>;

const qualityWarnings = {
  'call.quality.network-here': 'Your network is slow or loses data: the sound may break up.',
  'call.quality.network-there': 'The network of the other person is slow: they may hear you badly.',
  'call.quality.nothing-received': 'No sound arrives from the other person. The connection is being mended.',
  'call.quality.microphone-silent': 'Your microphone is silent. Check its switch, or choose another one.',
  'call.quality.processor-busy': 'This computer is too busy for your picture. Close other programs.',
} as const satisfies Record<`call.quality.${QualityWarning}`, string>;

const availability = {
  'availability.ready': 'Ready for calls',
  'availability.connecting': 'Connecting to the server…',
  'availability.absent': 'The calling window is not open. It opens with your next call.',
  'availability.lost':
    'The calling window has gone during a call. Check whether it is still open; the call may continue there.',
  'availability.offline': 'No connection to the server. What is shown here may be out of date.',
} as const satisfies Record<`availability.${Availability}`, string>;

const registration = {
  'registration.registering': 'Connecting to the telephone system…',
  'registration.registered': 'Connected to the telephone system',
  'registration.unregistered': 'Not connected to the telephone system',
  'registration.refused': 'The telephone system refuses this user. Ask your administrator.',
} as const satisfies Record<`registration.${RegistrationState}`, string>;

const microphone = {
  'microphone.ready': 'Microphone ready',
  'microphone.prompt': 'The browser will ask for the microphone',
  'microphone.denied': 'The microphone is not allowed for this site',
  'microphone.missing': 'No microphone found',
  'microphone.busy': 'Another application is using the microphone',
} as const satisfies Record<`microphone.${MicrophoneState}`, string>;

export const callsEn = {
  'call.region': 'Calls',
  'call.none': 'No calls',
  'call.unknown-party': 'Unknown',
  'call.incoming-from': '{name} is calling',
  'call.incoming-video-from': '{name} is calling with video',
  'call.duration': 'Duration {time}',
  'call.muted': 'Your microphone is off',
  'call.remote-hold': 'The other person has put you on hold',
  'call.unconfirmed': 'Setting up the call…',
  'call.failed-to-start': 'The call to {name} did not start',
  'call.action.audio-call': 'Audio call',
  'call.action.video-call': 'Video call',
  'call.action.answer': 'Answer',
  'call.action.answer-audio': 'Answer with audio',
  'call.action.decline': 'Decline',
  'call.action.hang-up': 'Hang up',
  'call.action.mute': 'Mute',
  'call.action.unmute': 'Unmute',
  'call.action.hold': 'Hold',
  'call.action.resume': 'Resume',
  'call.action.transfer': 'Transfer',
  'call.action.keypad': 'Keypad',
  'call.action.delete-digit': 'Delete digit',
  'call.action.redial': 'Redial',
  'call.action.more': 'More',
  'call.action.move': 'Move to my other device',
  'call.action.pull': 'Bring the call here',
  'call.action.dismiss': 'Dismiss',
  'call.concealed': 'Hidden caller',
  'incoming.title': 'Forwarding and groups',
  'incoming.badge.send-all': 'All calls go to voicemail',
  'incoming.badge.all': 'All calls are forwarded to {number}',
  'incoming.badge.other': 'Unanswered calls are forwarded to {number}',
  'call.voicemail': 'Voicemail',
  'call.voicemail.unheard': '{count, plural, one {# new voice message} other {# new voice messages}}',
  ...states,
  ...endReasons,
  ...transferStages,
  ...qualityWarnings,
  ...availability,
  ...registration,
  ...microphone,
} as const;
