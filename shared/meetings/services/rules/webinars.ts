import type { ServiceRule } from '../service-rule';

/** Services for an audience, and studios. */
export const webinarServices: readonly ServiceRule[] = [
  {
    id: 'livestorm',
    name: 'Livestorm',
    hosts: ['app.livestorm.co', 'app.livestorm.com'],
    path: /^\/(?:p\/[\w-]+|[\w-]+\/[\w-]+(?:\/live)?(?:[?#]|$))/,
    samples: ['https://app.livestorm.co/p/0a1b2c3d-4e5f-6789-abcd-ef0123456789/live?s=abc'],
  },
  {
    id: 'on24',
    name: 'ON24',
    hosts: ['event.on24.com', 'vshow.on24.com'],
    path: /^\/(?:wcc\/r\/\d+|eventRegistration\/|vshow\/\w+)/,
    samples: ['https://event.on24.com/wcc/r/4123456/0123456789ABCDEF0123456789ABCDEF'],
  },
  {
    id: 'airmeet',
    name: 'Airmeet',
    hosts: ['www.airmeet.com', 'airmeet.com'],
    path: /^\/(?:e|event)\/[\w-]+/,
    samples: ['https://www.airmeet.com/e/0a1b2c3d-4e5f-6789-abcd-ef0123456789'],
  },
  {
    id: 'demio',
    name: 'Demio',
    hosts: ['event.demio.com', 'my.demio.com'],
    path: /^\/(?:ref|recording)\/\w+/,
    samples: ['https://event.demio.com/ref/aBcDeFgHiJkL'],
  },
  {
    id: 'clickmeeting',
    name: 'ClickMeeting',
    hosts: ['*.clickmeeting.com', '*.clickwebinar.com'],
    path: /^\/(?!(?:login|pricing|blog)(?:[/?#]|$))[\w-]{3,}/,
    samples: ['https://acme.clickmeeting.com/weekly-team'],
  },
  {
    id: 'webinarjam',
    name: 'WebinarJam',
    hosts: ['event.webinarjam.com'],
    path: /^\/(?:[\w-]+\/)?(?:go|register|live|t)\/[\w/-]+/,
    samples: ['https://event.webinarjam.com/go/live/12/abcdefghi'],
  },
  {
    id: 'bigmarker',
    name: 'BigMarker',
    hosts: ['www.bigmarker.com'],
    path: /^\/(?:conferences\/[\w-]+|[\w-]+\/[\w-]+(?:[?#]|$))/,
    samples: ['https://www.bigmarker.com/acme/Weekly-Team?bmid=abc'],
  },
  {
    id: 'livewebinar',
    name: 'LiveWebinar',
    hosts: ['app.livewebinar.com', 'embed.livewebinar.com'],
    path: /^\/(?:webinar|em)?\/?[\w-]*\d{3}-\d{3}-\d{3}/,
    samples: ['https://app.livewebinar.com/123-456-789'],
  },
  {
    id: 'butter',
    name: 'Butter',
    hosts: ['app.butter.us'],
    path: /^\/[\w-]+\/[\w-]+/,
    samples: ['https://app.butter.us/acme/r/weekly-team'],
  },
  {
    id: 'streamyard',
    name: 'StreamYard',
    hosts: ['streamyard.com', 'www.streamyard.com'],
    path: /^\/(?:guest\/|watch\/)?[\w-]{8,13}(?:[/?#]|$)/,
    samples: ['https://streamyard.com/abcd1234ef'],
  },
  {
    id: 'riverside',
    name: 'Riverside',
    hosts: ['riverside.fm', 'riverside.com'],
    path: /^\/studio\/[\w-]+/,
    samples: ['https://riverside.fm/studio/weekly-team?t=abcdef'],
  },
  {
    id: 'demodesk',
    name: 'Demodesk',
    hosts: ['demodesk.com', '*.demodesk.com'],
    path: /^\/(?:meet|m|call|join)\/[\w-]+/,
    samples: ['https://demodesk.com/meet/abc123'],
  },
];
