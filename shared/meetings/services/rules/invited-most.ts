import type { ServiceRule } from '../service-rule';

/** The services that requirement O4 names. */
export const invitedMost: readonly ServiceRule[] = [
  {
    id: 'zoom',
    name: 'Zoom',
    hosts: [
      'zoom.us',
      '*.zoom.us',
      'zoom.com',
      '*.zoom.com',
      'zoomgov.com',
      '*.zoomgov.com',
      '*.zoom-x.de',
      '*.zoom.com.cn',
    ],
    path: /^\/(?:[jsw]\/\d{9,12}|my\/[\w.-]+|wc\/(?:join\/)?\d{9,12})(?:[/?#]|$)/,
    samples: [
      'https://us02web.zoom.us/j/81234567890?pwd=bGV0IHVzIGluIG5vdw.1',
      'https://zoom.us/my/amira.haddad?pwd=QUJD',
      'https://acme.zoom.us/w/98765432101?tk=abc&pwd=x',
      'https://zoom.us/s/123456789',
      'https://www.zoomgov.com/j/1601234567',
    ],
  },
  {
    id: 'teams',
    name: 'Microsoft Teams',
    hosts: [
      'teams.microsoft.com',
      'teams.live.com',
      'teams.cloud.microsoft',
      'gov.teams.microsoft.us',
      'dod.teams.microsoft.us',
    ],
    path: /^\/(?:_#\/)?(?:l\/meetup-join\/.|meet\/\w|dl\/launcher\/launcher\.html\?(?:[^#]*&)?url=[^&]*meetup-join)/,
    samples: [
      'https://teams.microsoft.com/l/meetup-join/19%3ameeting_NDQ2%40thread.v2/0?context=%7b%22Tid%22%3a%2272f9%22%7d',
      'https://teams.microsoft.com/meet/2345678901234?p=AbCdEf123456',
      'https://teams.live.com/meet/9312345678901?p=xyz',
      'https://gov.teams.microsoft.us/l/meetup-join/19%3agcch%3ameeting_1/0',
      'https://dod.teams.microsoft.us/l/meetup-join/19%3adod%3ameeting_1/0',
    ],
  },
  {
    id: 'webex',
    name: 'Cisco Webex',
    hosts: ['*.webex.com', '*.webex.com.cn'],
    path: /^\/(?:[\w.-]+\/[jeg]\.php\?(?:[^#]*&)?(?:MTID|AT)=|(?:meet|join|m|w|v)\/[\w.@%-]+|webappng\/sites\/[\w.-]+\/meeting\/|wbxmjs\/joinservice\/)/i,
    samples: [
      'https://acme.webex.com/acme/j.php?MTID=m0123456789abcdef0123456789abcdef',
      'https://acme.webex.com/meet/ahaddad',
      'https://acme.my.webex.com/join/ahaddad',
    ],
  },
  {
    id: 'google-meet',
    name: 'Google Meet',
    hosts: ['meet.google.com', 'g.co'],
    path: /^\/(?:meet\/)?(?:[a-z]{3}-[a-z]{4}-[a-z]{3}|lookup\/[\w-]+)(?:[/?#]|$)/,
    samples: ['https://meet.google.com/abc-defg-hij', 'https://meet.google.com/lookup/bc3defghi'],
  },
  {
    id: 'goto',
    name: 'GoTo',
    hosts: [
      'global.gotomeeting.com',
      'www.gotomeeting.com',
      'app.goto.com',
      'global.gotowebinar.com',
      'attendee.gotowebinar.com',
    ],
    path: /^\/(?:join|meeting|register)\/\d{6,}/,
    samples: [
      'https://global.gotomeeting.com/join/123456789',
      'https://attendee.gotowebinar.com/register/1234567890123456789',
    ],
  },
  {
    id: 'goto',
    name: 'GoTo',
    hosts: ['meet.goto.com', 'gotomeet.me', 'www.gotomeet.me'],
    path: /^\/[\w.-]{2,}(?:\/[\w.-]+)?\/?(?:[?#]|$)/,
    samples: ['https://meet.goto.com/123456789', 'https://www.gotomeet.me/AmiraHaddad'],
  },
  {
    id: 'bluejeans',
    name: 'BlueJeans',
    hosts: ['bluejeans.com', '*.bluejeans.com'],
    path: /^\/(?:\d{5,12}(?:\/[\w-]+)?|a2m\/live-event\/\w+|meetings\/\d+[^#]*)(?:[/?#]|$)/,
    samples: ['https://bluejeans.com/123456789/4321', 'https://acme.bluejeans.com/123456789'],
  },
];
