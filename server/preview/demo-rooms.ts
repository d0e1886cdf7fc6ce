import type { RoomConfig } from '../config/meetings-config';

/** A demo room has its slug and PINs written down: invitations in the demo calendars name them. */
export type DemoRoom = RoomConfig & {
  readonly slug: string;
  readonly pins: { readonly participant: string };
};

/** The meeting rooms of the evaluation. Their links and PINs are known to everybody, as its passwords are. */
export const demoRooms: readonly DemoRoom[] = [
  {
    owner: 'amira',
    name: 'Weekly team meeting',
    number: '8201',
    slug: 'weekly-team-meeting',
    pins: { owner: '820100', moderator: '820111', participant: '820122' },
  },
  {
    owner: 'amira',
    name: 'Board',
    number: '8211',
    slug: 'board',
    pins: { owner: '821100', moderator: '821111', participant: '821122' },
  },
  {
    owner: 'bruno',
    name: 'Bruno’s room',
    number: '8202',
    slug: 'brunos-room',
    pins: { owner: '820200', moderator: '820211', participant: '820222' },
  },
  {
    owner: 'chloe',
    name: 'Chloé’s room',
    number: '8203',
    slug: 'chloes-room',
    pins: { owner: '820300', moderator: '820311', participant: '820322' },
  },
  {
    owner: 'david',
    name: 'David’s room',
    number: '8204',
    slug: 'davids-room',
    pins: { owner: '820400', moderator: '820411', participant: '820422' },
  },
];

/** Bruno invites and joins in Amira's place. */
export const demoDelegates = [{ owner: 'amira', delegate: 'bruno' }] as const;

/** Numbers of the ranges kept free for fiction, as those of the demo people. */
export const demoAccessNumbers = [
  { country: 'FR', number: '+33199008200', label: 'Paris' },
  { country: 'GB', number: '+442079460820', label: 'London' },
  { country: 'US', number: '+12025550182', label: 'Washington' },
  { country: 'DE', number: '+4930231258200', label: 'Berlin' },
] as const;
