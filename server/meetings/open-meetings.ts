import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../shared/diagnostics/logger';
import { delegateRoutes } from '../admin/delegate-routes';
import { adminRoomRoutes } from '../admin/room-routes';
import type { Config } from '../config/config';
import { demoAccessNumbers, demoDelegates } from '../preview/demo-rooms';
import type { SettingsBook } from '../settings/settings-book';
import type { Sessions } from '../sign-in/sessions';
import type { UserDirectory } from '../sign-in/user-directory';
import type { Store } from '../store/open-store';
import type { TicketBook } from '../tickets/ticket-book';
import { Delegates } from './delegates';
import type { GuestBook } from './guests/guest-book';
import { GuestDesk } from './guests/guest-desk';
import { guestRoutes } from './guests/guest-routes';
import { Invitations } from './invitations';
import { joinRoutes } from './join-routes';
import { meetingsRoutes } from './meetings-routes';
import { openRooms } from './open-rooms';
import { RoomAnswers } from './room-answers';
import { RoomBook } from './room-book';
import { RoomTries } from './room-tries';
import { UserRates } from './user-rates';

export interface OpenMeetingsOptions {
  readonly store: Pick<Store, 'rooms' | 'delegates' | 'meetingUses'>;
  readonly users: UserDirectory;
  readonly config: Config;
  readonly demo: boolean;
  readonly settings: Pick<SettingsBook, 'of'>;
  readonly guests: GuestBook;
  /** Whether a hunt group has that number; asked when a room is made or changed. */
  readonly isGroup?: ((number: string) => boolean) | undefined;
  readonly log: Logger;
  /** ms since the epoch; replaced in tests. */
  readonly now?: () => number;
}

/** Rate of what one user does: an assistant prepares the week's appointments in one go. */
const CHANGES = { burst: 60, perSecond: 1 };

/** The meeting rooms with everything about them, wired together. Throws StartError. */
export async function openMeetings(options: OpenMeetingsOptions) {
  const { store, users, config, demo, settings, guests, isGroup, log, now = Date.now } = options;
  const { publicUrl, environment, meetings } = config;
  const emergencyNumbers = () => settings.of(environment.id).emergencyNumbers.value;
  const invitations = new Invitations(meetings);
  const delegates = await Delegates.open({
    store: store.delegates,
    users,
    environment: environment.id,
    configured: [...meetings.delegates, ...(demo ? demoDelegates : [])],
  });
  const rooms = await openRooms({
    store: store.rooms,
    users,
    config,
    demo,
    emergencyNumbers: emergencyNumbers(),
    log,
  });
  const book = new RoomBook({
    store: store.rooms,
    rooms,
    users,
    environment: environment.id,
    emergencyNumbers,
    isGroup,
    onRemoved: ({ id }) => {
      guests.dismissOf(id);
    },
  });
  const numbers = meetings.numbers.length === 0 && demo ? [...demoAccessNumbers] : meetings.numbers;
  const answers = new RoomAnswers({ users, numbers, languages: invitations.languages, publicUrl });
  const tries = new RoomTries(now);
  const rates = new UserRates(CHANGES, now);
  const inBrowser = meetings.guests && (environment.pbx === undefined || meetings.guestAccount !== undefined);
  const desk = new GuestDesk({ rooms, users, guests, tries, numbers, inBrowser });

  const routes = (app: FastifyInstance, { sessions, tickets }: MeetingsParts): void => {
    const shared = { sessions, users, rooms, book, delegates, tries, rates, uses: store.meetingUses };
    meetingsRoutes(app, { ...shared, invitations, answers, now });
    joinRoutes(app, shared);
    guestRoutes(app, { desk, sessions, tickets, publicUrl, log });
    const audit = log.child('audit');
    adminRoomRoutes(app, { ...shared, isGroup, prefix: meetings.conferencePrefix, audit });
    delegateRoutes(app, { ...shared, audit });
  };
  return { rooms, routes };
}

interface MeetingsParts {
  readonly sessions: Sessions;
  readonly tickets: TicketBook;
}
