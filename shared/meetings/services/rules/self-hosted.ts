import type { ServiceRule } from '../service-rule';

/** One step of every path below, for a glance at an address before it is taken apart. */
export const selfHostedPath =
  /\/(?:portal|b|rooms|bigbluebutton|call|invited\.sf|meeting|webapp[23]?|meet|group)[/?]/;

/** What companies run on hosts of their own: known by the form of its path alone, hence one that nothing else has. */
export const selfHosted: readonly ServiceRule[] = [
  {
    id: 'equinox',
    name: 'Avaya Equinox',
    hosts: 'any',
    path: /^\/portal\/tenants\/[\w-]+\/?\?(?:[^#]*&)?ID=\d{3,}/,
    ports: ['8443'],
    samples: [
      'https://conferencing.example.com/portal/tenants/default/?ID=661236',
      'https://portal.example.com:8443/portal/tenants/default/?ID=8805001***1&autojoin',
    ],
  },
  {
    id: 'bigbluebutton',
    name: 'BigBlueButton',
    hosts: 'any',
    path: /^\/(?:b\/[a-z0-9]{2,4}(?:-[a-z0-9]{3}){2,3}|rooms\/[a-z0-9]{3}(?:-[a-z0-9]{3}){3}(?:\/join)?|bigbluebutton\/api\/join\?(?:[^#]*&)?meetingID=[^&#]+)(?:[/?#&]|$)/,
    samples: [
      'https://bbb.example.org/b/ami-xyz-1ab-c2d',
      'https://bbb.example.org/rooms/abc-def-ghi-jkl/join',
    ],
  },
  {
    id: 'nextcloud-talk',
    name: 'Nextcloud Talk',
    hosts: 'any',
    path: /^\/(?:[\w-]+\/)?(?:index\.php\/)?call\/[a-z0-9]{8}(?:[?#]|$)/,
    samples: ['https://cloud.example.org/index.php/call/ab3cd5ef', 'https://cloud.example.org/call/ab3cd5ef'],
  },
  {
    id: 'cisco-meeting-server',
    name: 'Cisco Meeting Server',
    hosts: 'any',
    path: /^\/(?:invited\.sf\?(?:[^#]*&)?id=\d+|meeting\/\d+\?(?:[^#]*&)?secret=\w+)/,
    samples: [
      'https://join.example.com/invited.sf?id=123456789&secret=abcDEF',
      'https://join.example.com/meeting/123456789?secret=abcDEF',
    ],
  },
  {
    id: 'pexip-infinity',
    name: 'Pexip Infinity',
    hosts: 'any',
    path: /^\/(?:webapp[23]?\/(?:conference|m)\/?(?:\?conference=)?[\w.@-]+|webapp\/#\/?\?(?:[^#]*&)?conference=)/,
    samples: [
      'https://meet.example.com/webapp/conference/amira@example.com',
      'https://meet.example.com/webapp3/m/amira',
    ],
  },
  {
    id: 'skype-for-business-server',
    name: 'Skype for Business Server',
    hosts: 'any',
    path: /^\/(?:[\w.-]+\/)?meet\/[\w.-]+\/[A-Z0-9]{7,8}(?:[/?#]|$)/,
    samples: ['https://lync.example.com/meet/amira.haddad/AB12CD34'],
  },
  {
    id: 'galene',
    name: 'Galène',
    hosts: 'any',
    path: /^\/group\/[\w-]+\/?(?:\?token=[\w-]+)(?:#|$)/,
    samples: ['https://galene.example.org/group/weekly/?token=abcdef'],
  },
];
