/** The companion as a part of the computer: links, installation, notifications. */
export const desktopEn = {
  'desktop.title': 'This computer',
  'desktop.link.title': 'A link asks for a call',
  'desktop.link.ask': 'Nobody is called before you say so. Check the number first.',
  'desktop.link.not-now': 'Not now',
  'desktop.link.failed': 'The link cannot be called',
  'desktop.link.handed-over': 'Your companion, in the other window, asks you whether to call.',
  'desktop.install': 'Install the companion',
  'desktop.install.help':
    'As an application of its own the companion has its place in the task bar, shows how many calls wait for you, and opens telephone links.',
  'desktop.install.impossible':
    'This browser does not offer it now: the companion is installed already, or the browser cannot install it.',
  'desktop.links': 'Use this window for telephone links',
  'desktop.links.help':
    'A click on a telephone number of a web page or an e-mail opens it here. The browser asks you once.',
  'desktop.links.impossible': 'This browser does not let a page open telephone links.',
  'desktop.links.failed': 'The browser has refused. Its settings for this site may forbid it.',
  'desktop.notifications.title': 'Know who calls while this window is out of sight',
  'desktop.notifications.help':
    'With your permission every incoming call is shown on your screen, where you can answer or decline it.',
  'desktop.notifications.allow': 'Allow notifications',
} as const;
