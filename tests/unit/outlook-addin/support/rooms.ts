import type { Invitation, Room } from '../../../../shared/api/meetings-schema';

export const ORIGIN = 'https://calls.test';

export function roomOf(slug: string, name: string, more: Partial<Room> = {}): Room {
  return {
    id: `id-${slug}`,
    slug,
    name,
    number: '8201',
    link: `${ORIGIN}/meet/${slug}#4711`,
    owner: { name: 'Amira Haddad', email: 'amira@example.test' },
    mine: true,
    participantPin: '4711',
    numbers: [],
    languages: ['en', 'fr'],
    ...more,
  };
}

export const weekly = roomOf('weekly-team', 'Weekly team meeting');
export const board = roomOf('board-room', 'Board');

export function invitationTo(room: Room, language = 'en'): Invitation {
  return {
    room,
    language,
    html: `<p><a href="${room.link}">${language === 'fr' ? 'Rejoindre' : 'Join'} ${room.name}</a></p>`,
    text: `${language === 'fr' ? 'Rejoindre' : 'Join'} ${room.name}: ${room.link}`,
    location: `${room.name} – ${room.link}`,
  };
}
