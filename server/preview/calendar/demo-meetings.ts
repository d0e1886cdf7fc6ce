import { demoAccounts } from '../demo-people';
import type { DemoMeeting } from './demo-meeting';
import { roomBlock, teamsBlock, teamsUrl, webexBlock, zoomBlock } from './invitation-blocks';
import { invited } from './invited';
import { onDay, wholeDay, within } from './moments';
import { link, outlookBody, paragraph } from './outlook-body';
import { demoRoom, linkOf } from './room-link';

export interface CalendarOptions {
  /** ms since the epoch: what the meetings are placed around. */
  readonly now: number;
  /** Ours, `https://calls.example.test`: of the links to our rooms. */
  readonly origin: string;
}

/** The meetings a demo person organises or is invited to, in the order they begin; none for anybody else. */
export function demoMeetingsOf(userName: string, options: CalendarOptions): readonly DemoMeeting[] {
  const email = demoAccounts.find((account) => account.userName === userName)?.email;
  return demoMeetings(options)
    .filter(({ organizer, required, optional }) =>
      [organizer, ...required, ...optional].some((person) => person.email === email),
    )
    .toSorted((a, b) => a.start - b.start);
}

/**
 * A busy day, whenever that is: two meetings under way at once, one about to start, and one of every
 * kind that is recognised in an appointment.
 */
export function demoMeetings({ now, origin }: CalendarOptions): readonly DemoMeeting[] {
  const amira = invited('Amira Haddad');
  const bruno = invited('Bruno Keller');
  const chloe = invited('Chloé Martin');
  const david = invited('David Okafor');
  const ines = invited('Inès Delacroix');
  const priya = invited('Priya Raghunathan');
  const carlos = invited('Carlos Ibáñez');
  const renee = invited('Renée Saint-Exupéry');
  const plain = { allDay: false, cancelled: false, optional: [], location: '' };
  const teamRoom = demoRoom('8201');
  const boardRoom = demoRoom('8211');
  const brunosRoom = demoRoom('8202');
  const budgetUrl = teamsUrl('budget');
  const boardUrl = teamsUrl('board');
  const weekly = {
    ...plain,
    subject: 'Weekly team meeting',
    organizer: amira,
    required: [bruno, chloe],
    optional: [david],
    location: linkOf(origin, teamRoom),
    html: outlookBody(
      paragraph('Please bring the numbers of last week.'),
      roomBlock(linkOf(origin, teamRoom), teamRoom),
    ),
    series: 'demo-weekly',
  };
  return [
    {
      ...plain,
      ...within(now, -150, -105),
      id: 'demo-interview',
      subject: 'Interview: network engineer',
      organizer: invited('William Carter'),
      required: [amira, ines],
      location: 'Meeting room Matisse',
      html: outlookBody(paragraph('The CV is in the usual folder.')),
    },
    { ...weekly, ...within(now, -15, 45), id: 'demo-weekly-1' },
    {
      ...plain,
      ...within(now, -5, 25),
      id: 'demo-supplier',
      subject: 'Call with the carrier',
      organizer: ines,
      required: [amira, david],
      location: 'Telephone',
      html: outlookBody(
        paragraph('Their conference is on our own switch:'),
        paragraph(`One tap: ${link('tel:202,,4711%23;9902%23', '202,,4711#')}`),
        paragraph('The second code is asked for after the announcement.'),
      ),
    },
    {
      ...plain,
      ...within(now, 8, 53),
      id: 'demo-zoom',
      subject: 'Rollout of the headsets',
      organizer: priya,
      required: [amira, chloe],
      html: outlookBody(zoomBlock('845 1234 5678', '036110')),
    },
    {
      ...plain,
      ...within(now, 30, 60),
      id: 'demo-cancelled',
      subject: 'Canceled: Lunch and learn',
      organizer: david,
      required: [amira, bruno, chloe],
      cancelled: true,
      location: 'Meeting room Hélène Boucher',
      html: outlookBody(paragraph('Another time, sorry.')),
    },
    {
      ...plain,
      ...within(now, 60, 90),
      id: 'demo-teams',
      subject: 'Budget review',
      organizer: david,
      required: [amira, renee],
      optional: [bruno],
      location: 'Microsoft Teams Meeting',
      joinUrl: budgetUrl,
      html: outlookBody(paragraph('See the sheet I shared.'), teamsBlock(budgetUrl)),
    },
    {
      ...plain,
      ...within(now, 120, 150),
      id: 'demo-client',
      subject: 'Point client : Brasserie du Port',
      organizer: chloe,
      required: [amira, bruno],
      location: 'Webex',
      html: outlookBody(paragraph('Bonjour à tous,'), paragraph('Le lien de la réunion :'), webexBlock()),
    },
    {
      ...plain,
      ...within(now, 180, 240),
      id: 'demo-logistics',
      subject: 'Warehouse move',
      organizer: carlos,
      required: [amira, bruno, david],
      html: outlookBody(
        paragraph('Join by telephone.'),
        paragraph('Dial +33 1 99 00 12 40<br>PIN: 333 333 333#'),
        paragraph('Invoice 2026-11-25 0199001240 is attached.'),
      ),
    },
    {
      ...plain,
      ...within(now, 240, 270),
      id: 'demo-brunos-room',
      subject: 'Offer for the harbour office',
      organizer: bruno,
      required: [amira, chloe],
      location: `Meeting room Matisse; ${linkOf(origin, brunosRoom)}`,
      html: outlookBody(roomBlock(linkOf(origin, brunosRoom), brunosRoom)),
    },
    {
      ...plain,
      ...wholeDay(now, 0),
      id: 'demo-freeze',
      subject: 'No changes to the network today',
      allDay: true,
      organizer: amira,
      required: [ines, bruno, chloe, david],
      html: outlookBody(paragraph('')),
    },
    {
      ...plain,
      ...onDay(now, 1, 9, 60),
      id: 'demo-board',
      subject: 'Board',
      organizer: amira,
      required: [david, invited('Anne-Lise D’Arcy')],
      location: linkOf(origin, boardRoom),
      joinUrl: boardUrl,
      html: outlookBody(roomBlock(linkOf(origin, boardRoom), boardRoom), teamsBlock(boardUrl)),
    },
    { ...weekly, ...onDay(now, 1, 10, 60), id: 'demo-weekly-2' },
    {
      ...plain,
      ...onDay(now, 1, 12, 90),
      id: 'demo-lunch',
      subject: 'Déjeuner avec Noémie',
      organizer: invited('Noémie Lœuf'),
      required: [amira, chloe],
      location: 'Chez Marcel, quai de la Douane',
      html: outlookBody(paragraph('J’ai réservé pour trois.')),
    },
  ];
}
