import type { CheckId, CheckState, Mender } from '../../../diagnostics/checks/check';

const names = {
  'diagnostics.name.server': 'Server',
  'diagnostics.name.clock': 'Clock of this computer',
  'diagnostics.name.version': 'Versions',
  'diagnostics.name.hub': 'Live connection',
  'diagnostics.name.companion': 'Calling window',
  'diagnostics.name.telephone': 'Telephone system',
  'diagnostics.name.microphone': 'Microphone',
  'diagnostics.name.sound': 'Loudspeaker',
  'diagnostics.name.notifications': 'Notifications of calls',
  'diagnostics.name.storage': 'Storage of the browser',
  'diagnostics.name.pop-ups': 'Opening the calling window',
  'diagnostics.name.local-network': 'Access to the local network',
} as const satisfies Record<`diagnostics.name.${CheckId}`, string>;

const states = {
  'diagnostics.state.checking': 'Checking…',
  'diagnostics.state.untried': 'Not checked',
  'diagnostics.state.fine': 'Fine',
  'diagnostics.state.attention': 'Attention',
  'diagnostics.state.failed': 'Failed',
} as const satisfies Record<`diagnostics.state.${CheckState}`, string>;

const menders = {
  'diagnostics.mender.you': 'You can change this.',
  'diagnostics.mender.administrator': 'Your administrator can change this.',
} as const satisfies Record<`diagnostics.mender.${Mender}`, string>;

export const diagnosticsEn = {
  'diagnostics.title': 'Diagnostics',
  'diagnostics.intro': 'What your calls need, looked at now.',
  'diagnostics.leave': 'Leave the diagnostics',
  'diagnostics.again': 'Check everything again',
  'diagnostics.retry': 'Check again: {name}',
  'diagnostics.retry.short': 'Check again',
  'diagnostics.try': 'Try it: {name}',
  'diagnostics.try.short': 'Try it',
  'diagnostics.copy': 'Copy results',
  'diagnostics.copied': 'The results are on the clipboard. They are part of the next problem report, too.',
  'diagnostics.copy-failed': 'The results could not be copied. They are part of the next problem report.',
  'diagnostics.done':
    '{wrong, plural, =0 {Everything that was checked is fine.} one {# point needs attention.} other {# points need attention.}}',
  'diagnostics.error': 'The check itself failed. Try again.',
  'diagnostics.server.fine': 'The server answers.',
  'diagnostics.server.unavailable': 'The server answers, but its data are out of reach.',
  'diagnostics.server.unreachable':
    'The server does not answer. Check your network connection or the VPN; if others have the same problem, tell your administrator.',
  'diagnostics.clock.fine': 'The clock is right.',
  'diagnostics.clock.unknown': 'The server does not say what time it is.',
  'diagnostics.clock.wrong':
    'The clock is {count} {unit, select, minutes {minutes} other {seconds}} {direction, select, fast {fast} other {slow}}: times of calls are wrong, and a sign-in may fail. Let the system set the time by itself.',
  'diagnostics.version.fine': 'All parts have version {version}.',
  'diagnostics.version.page-differs':
    'This page has version {own}, the server {server}. Load the page again.',
  'diagnostics.version.companion-differs':
    'The calling window has version {companion}, the server {server}. Load the calling window again after your calls.',
  'diagnostics.hub.fine': 'The live connection stands.',
  'diagnostics.hub.connecting': 'The live connection is being made.',
  'diagnostics.hub.offline':
    'There is no live connection: calls are not shown here. A proxy or firewall may keep WebSocket connections to the server from working.',
  'diagnostics.companion.fine': 'The calling window is open.',
  'diagnostics.companion.absent':
    'The calling window is not open: you cannot be called. It opens with your next call.',
  'diagnostics.companion.silent': 'The calling window does not answer. Load it again.',
  'diagnostics.needs-companion': 'This shows once the calling window is open.',
  'diagnostics.telephone.fine': 'Connected to the telephone system.',
  'diagnostics.telephone.registering': 'The connection to the telephone system is being made.',
  'diagnostics.telephone.unregistered':
    'The telephone system cannot be reached from the calling window. Check the network there.',
  'diagnostics.telephone.refused': 'The telephone system refuses this user: the account there is not right.',
  'diagnostics.microphone.fine': 'The microphone is ready.',
  'diagnostics.microphone.prompt':
    'The browser will ask for the microphone at the first call. Allow it in the calling window beforehand.',
  'diagnostics.microphone.denied':
    'The browser does not let the calling window use the microphone. Allow it at the icon beside the address there.',
  'diagnostics.microphone.missing': 'There is no microphone. Plug one in, or choose another in the settings.',
  'diagnostics.microphone.busy': 'Another program uses the microphone. Close it.',
  'diagnostics.sound.fine': 'Calls can be heard ringing.',
  'diagnostics.sound.blocked':
    'The browser lets no sound out before a click. Click anywhere in the calling window once.',
  'diagnostics.notifications.fine': 'Calls are shown on the desktop.',
  'diagnostics.notifications.ask':
    'Calls are not shown on the desktop yet. Allow it in the settings of the calling window.',
  'diagnostics.notifications.denied':
    'The browser does not show calls on the desktop. Allow notifications at the icon beside the address of the calling window.',
  'diagnostics.storage.fine': 'The browser keeps what this page needs.',
  'diagnostics.storage.denied':
    'The browser keeps nothing for this page: you have to sign in after every reload. Allow this site to store data.',
  'diagnostics.pop-ups.fine': 'The calling window can be opened from here.',
  'diagnostics.pop-ups.untried': 'A small window opens for a moment and closes again.',
  'diagnostics.pop-ups.host': 'Teams opens the calling window in your browser.',
  'diagnostics.pop-ups.blocked':
    'The browser blocks the calling window. Allow pop-ups for this site at the icon beside the address.',
  'diagnostics.local-network.fine': 'Nothing stands between this page and the server.',
  'diagnostics.local-network.prompt':
    'The server is on your local network: the browser will ask whether this page may reach it. Allow it.',
  'diagnostics.local-network.denied':
    'The browser does not let this page reach the server on your local network. Allow it at the icon beside the address; an administrator can do so for everybody by policy.',
  ...names,
  ...states,
  ...menders,
} as const;
