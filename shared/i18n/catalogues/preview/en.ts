const start = {
  'preview.start.title': 'Try the calling suite',
  'preview.start.lead':
    'Everything runs on this server: a simulated Microsoft Teams, a telephone system, and four people who can call each other.',
  'preview.start.how': 'Three steps to a first call',
  'preview.start.step1': 'Open Teams as Amira',
  'preview.start.step1.text':
    'A simulated Teams opens in a new tab, with the real app in it, signed in already.',
  'preview.start.step2': 'Open Bruno’s companion',
  'preview.start.step2.text':
    'The companion is the window that rings and carries sound and picture. Allow the microphone when the browser asks for it.',
  'preview.start.step3': 'Call Bruno from Amira’s Teams',
  'preview.start.step3.text':
    'Choose “Audio call” beside Bruno. Amira’s own companion opens, Bruno’s rings: answer there, and hang up in Teams.',
  'preview.start.people': 'Who would you like to be?',
  'preview.start.extension': 'Extension {extension}',
  'preview.start.teams': 'Open Teams',
  'preview.start.teams.of': 'Open Teams as {name}',
  'preview.start.companion': 'Open companion',
  'preview.start.companion.of': 'Open companion of {name}',
  'preview.start.password':
    'To sign in by hand on a page of its own (/teams/, /companion/), type the name in small letters; the password is that name followed by “-demo”.',
} as const;

const teams = {
  'preview.teams.title': 'Microsoft Teams',
  'preview.teams.simulated': 'simulated',
  'preview.teams.signedIn': 'Signed in: {name}',
  'preview.teams.simulation': 'Simulation',
  'preview.teams.apps': 'Apps',
  'preview.teams.activity': 'Activity',
  'preview.teams.chat': 'Chat',
  'preview.teams.calendar': 'Calendar',
  'preview.teams.back': 'Back',
  'preview.graph': 'Microsoft 365',
  'preview.graph.well': 'works',
  'preview.graph.slow': 'is slow',
  'preview.graph.busy': 'is too busy',
  'preview.graph.down': 'is down',
  'preview.graph.failed': 'Microsoft 365 of this preview could not be changed',
  'preview.teams.reload': 'Reload tab',
  'preview.teams.loading': 'Loading the tab…',
  'preview.teams.failed': 'The tab could not start: {reason}',
  'preview.teams.elsewhere':
    'You are in another app of Teams, and the tab has been put to sleep. Go back to it: a call goes on meanwhile, because the companion carries it.',
} as const;

const choices = {
  'preview.theme': 'Theme',
  'preview.theme.default': 'Light',
  'preview.theme.dark': 'Dark',
  'preview.theme.contrast': 'High contrast',
  'preview.language': 'Language',
  'preview.language.en': 'English',
  'preview.language.fr': 'Français',
  'preview.client': 'Teams on',
  'preview.client.web': 'the web',
  'preview.client.desktop': 'the desktop',
  'preview.client.android': 'a phone',
  'preview.sign-in': 'Sign-in',
  'preview.start': 'The tab starts',
  'preview.start.ready': 'with its environment',
  'preview.start.first-run': 'for the first time',
  'preview.nested': 'Nested app authentication',
  'preview.token': 'Token of Teams',
  'preview.window': 'Window of Teams',
  'preview.behaviour.works': 'works',
  'preview.behaviour.asks': 'asks first',
  'preview.behaviour.refuses': 'refuses',
  'preview.behaviour.blocked': 'is blocked',
  'preview.behaviour.silent': 'never answers',
} as const;

const notices = {
  'preview.notice.chat': 'Teams would now open a chat with {users}.',
  'preview.notice.call': 'Teams would now start a call of its own with {users}.',
  'preview.notice.confirmed':
    'Teams would now ask whether the app may know who you are. Here the answer is yes.',
  'preview.notice.blocked':
    'The browser opens a window only after a click, so this one stayed closed: {url}. Allow pop-ups for this site, or click again.',
} as const;

export const previewEn = {
  ...start,
  ...teams,
  ...choices,
  ...notices,
  'preview.companion.opening': 'Opening the companion of {name}…',
  'preview.problem': 'The preview could not be opened',
  'preview.back': 'Choose a person',
} as const;
