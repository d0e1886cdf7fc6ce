import type { ErrorCode } from '../../../errors/error-code';

/** A sentence a person understands, and what to do about it. */
export const errorsEn = {
  'error.invalid-input': 'Something you entered is not valid. Check it and try again.',
  'error.invalid-message': 'The application sent something that could not be read. Reload the page.',
  'error.message-too-large': 'That is too much to send at once. Shorten it and try again.',
  'error.unsupported-version': 'This page is out of date. Reload it to get the current version.',
  'error.unknown-message': 'This page and the server do not understand each other. Reload the page.',
  'error.rate-limited': 'Too many requests in a short time. Wait a moment and try again.',
  'error.unauthorized': 'You are not signed in. Sign in and try again.',
  'error.wrong-credentials': 'The user name or password is wrong. Check both and try again.',
  'error.too-many-attempts': 'Too many failed attempts. Wait a few minutes before you try again.',
  'error.forbidden': 'You are not allowed to do this. Ask your administrator for permission.',
  'error.expired-token': 'Your session has expired. Sign in again.',
  'error.ticket-invalid': 'This link has been used already or is too old. Start the call again.',
  'error.sign-in-refused':
    'Your organization did not confirm who you are. Try again, or ask your administrator whether you may use this app.',
  'error.unknown-account':
    'Your organization knows you, but the telephone system has no account for you. Ask your telephone administrator for one.',
  'error.consent-required':
    'Your organization has not allowed this app yet. Ask its Microsoft 365 administrator to approve it.',
  'error.expired': 'The sign-in took too long or was used already. Start it again.',
  'error.wrong-network':
    'Signing in without a password works in your organization’s network only. Connect to it and try again.',
  'error.signed-out':
    'You were signed out: on all your devices at once, or by an administrator. Sign in again.',
  'error.app-disabled': 'Your administrator has switched this off. Ask them if you need it.',
  'error.wrong-pin': 'This PIN does not open the meeting. Check it and try again.',
  'error.not-found': 'What you are looking for does not exist or has been removed.',
  'error.no-such-call': 'This call is no longer there: it may have ended already.',
  'error.illegal-call-state': 'That is not possible at this point of the call.',
  'error.too-many-calls': 'You have too many calls at once. End one and try again.',
  'error.already-running': 'This has already been asked for and is under way.',
  'error.transfer-refused': 'The telephone of the other person does not take part in transfers.',
  'error.nothing-to-pull': 'None of your other devices is in a call.',
  'error.no-other-device': 'You are not signed in on any other device.',
  'error.not-supported': 'The telephone system does not offer this.',
  'error.emergency-refused':
    'Emergency calls are not possible from here. Use a mobile or a desk telephone instead.',
  'error.emergency-unconfirmed':
    'This is an emergency number: it is called only after you have confirmed it in a window of yours.',
  'error.voip-off': 'Calls over this network are switched off. See Settings, Calls, “Use VoIP for calls”.',
  'error.number-taken': 'A room, a group or a person has this number. Choose another one.',
  'error.name-taken': 'Another person has this user name. Choose another one.',
  'error.set-by-configuration': 'This is said by the configuration of the server. Change it there.',
  'error.own-account': 'This would lock you out. Ask another administrator.',
  'error.forward-loop':
    'Calls would come back to you: somebody on that way forwards them here. Choose another number.',
  'error.forward-forbidden':
    'Calls may not be forwarded to this number. Choose another one, or ask your administrator.',
  'error.feature-refused': 'The telephone system refused this. Try again, or ask your administrator.',
  'error.changed-meanwhile': 'This was changed on another device meanwhile.',
  'error.list-full': 'There is no more room in this list. Delete something first.',
  'error.no-companion': 'The calling window is not open. Open it and try again.',
  'error.companion-lost': 'The connection to the calling window was lost. Check whether it is still open.',
  'error.companion-blocked':
    'The browser did not let the calling window open. Allow pop-ups for this site and try again.',
  'error.timeout': 'There was no answer in time. Check your connection and try again.',
  'error.hub-lost': 'The connection to the server is interrupted. It comes back by itself; then try again.',
  'error.network': 'There is no connection to the network. Check it and try again.',
  'error.not-registered': 'You are not connected to the telephone system, so calls are not possible yet.',
  'error.microphone-denied':
    'The microphone is not allowed. Allow it for this site in the settings of the browser.',
  'error.microphone-missing': 'No microphone was found. Plug one in and try again.',
  'error.microphone-busy': 'Another application is using the microphone. Close it there and try again.',
  'error.camera-denied': 'The camera is not allowed. Allow it for this site in the settings of the browser.',
  'error.camera-missing': 'No camera was found. Plug one in and try again.',
  'error.background-failed':
    'Your background cannot be changed here, so your picture is not shown. Turn the virtual background off in the video settings.',
  'error.camera-busy': 'Another application is using the camera. Close it there and try again.',
  'error.media-failed':
    'Sound and picture could not be set up. Call again; if it persists, report the problem.',
  'error.unavailable': 'The service is not available at the moment. Try again in a few minutes.',
  'error.provider-unavailable':
    'The sign-in service of your organization does not answer properly. Try again in a few minutes, or tell your administrator.',
  'error.certificate-untrusted':
    'The certificate of the server is not trusted, so nothing was sent to it. Tell your administrator.',
  'error.internal': 'Something went wrong on our side. Try again; if it persists, report the problem.',
} as const satisfies Record<`error.${ErrorCode}`, string>;
