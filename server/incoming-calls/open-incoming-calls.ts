import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../shared/diagnostics/logger';
import { isEmergency } from '../../shared/dialing/is-emergency';
import { CodeReader } from '../../shared/feature-codes/read-code';
import { defaultChoices } from '../../shared/incoming-calls/incoming-calls';
import type { TelephoneState } from '../../shared/presence/presence';
import type { IncomingCallsMessage } from '../../shared/protocol/incoming-calls-message';
import type { Config } from '../config/config';
import { isSomebodys, type RoomDirectory } from '../meetings/room-directory';
import { UserRates } from '../meetings/user-rates';
import { demoAccounts } from '../preview/demo-people';
import { demoGroups } from '../preview/demo-groups';
import { codesOf } from '../settings/dialled-codes';
import { diallingSource } from '../settings/dialling-settings';
import type { SettingsBook } from '../settings/settings-book';
import type { Sessions } from '../sign-in/sessions';
import type { UserDirectory } from '../sign-in/user-directory';
import type { Store } from '../store/open-store';
import type { StoredUser } from '../store/user-store';
import { systemClock, type SwitchFeatures, type WaitingSound } from '../switch';
import { BasicMode } from './basic-mode';
import { FeatureAgent } from './codes/feature-agent';
import { ParkingAgent } from './codes/parking-agent';
import { Destinations } from './destinations';
import { ForwardCheck } from './forward-check';
import { GroupBook } from './group-book';
import { impossibleByCodes, impossibleOnSwitch } from './impossible';
import { IncomingBook } from './incoming-book';
import { incomingRoutes } from './incoming-routes';
import { LiveWorld } from './live-world';
import { openGroups } from './open-groups';
import { PendingChanges } from './pending-changes';
import { Revisions } from './revisions';
import { RightsBook } from './rights-book';
import type { Activity } from './rules/call-world';
import { IncomingPlan } from './rules/incoming-plan';
import { LastCalls } from './rules/last-calls';
import { telephoneStates } from './telephone-states';

export interface OpenIncomingCallsOptions {
  readonly store: Pick<Store, 'incomingChoices' | 'incomingRights' | 'huntGroups'>;
  readonly users: UserDirectory;
  readonly rooms: RoomDirectory;
  readonly config: Config;
  readonly demo: boolean;
  readonly settings: Pick<SettingsBook, 'of'>;
  /** Tells every window of a user. */
  readonly tell: (userId: string, message: IncomingCallsMessage) => void;
  /** Whether somebody wants not to be disturbed; absent: nobody can say so. */
  readonly doNotDisturb?: ((extension: string) => boolean) | undefined;
  /** Whether a message can be left for an extension or a group; absent: there are no mailboxes. */
  readonly hasMailbox?: ((extension: string) => boolean) | undefined;
  readonly log: Logger;
  /** Of the embedded switch, once it is there. */
  readonly features: () => SwitchFeatures | undefined;
  /** What is heard at a parking place, once the switch is there. */
  readonly waiting: () => WaitingSound | undefined;
  /** Whether there will be anything to hear: without it calls cannot be parked. */
  readonly canPark: boolean;
  /** What somebody's telephones are doing. */
  readonly activity: (extension: string) => Activity;
  /** ms since the epoch; replaced in tests. */
  readonly now?: () => number;
}

interface RoutesParts {
  readonly sessions: Sessions;
  /** Of the embedded switch: takes back where somebody's SIP devices are reached. */
  readonly unregister: ((extension: string) => void) | undefined;
}

/** Somebody who tries what a row of switches does. */
const CHANGES = { burst: 60, perSecond: 1 };

/** Who gets whose calls, wired together. Throws StartError. */
export async function openIncomingCalls(options: OpenIncomingCallsOptions) {
  const { store, users, rooms, config, demo, settings, tell, features, now = Date.now } = options;
  const { environment } = config;
  const dialling = () => diallingSource(settings.of(environment.id));
  const emergencyNumbers = () => dialling().emergencyNumbers;
  const taken = (number: string): boolean =>
    isSomebodys(users, number) || rooms.holderOf(number) !== undefined;
  const accounts = [...config.users, ...(demo ? demoAccounts : [])];
  const configured = [
    ...config.groups,
    ...(demo ? demoGroups.filter(({ number }) => !config.groups.some((one) => one.number === number)) : []),
  ];
  const groups = await openGroups({
    store: store.huntGroups,
    users,
    environment: environment.id,
    configured,
    taken,
    emergencyNumbers: emergencyNumbers(),
  });
  const defaults = { ...defaultChoices, voicemail: environment.voicemail };
  const choices = await store.incomingChoices.all(defaults);
  const known = codesOf(environment);
  const codes = environment.pbx && known;
  const revisions = new Revisions(now());
  const onChanged = (userIds: Iterable<string>): void => {
    revisions.rise();
    for (const id of userIds) tell(id, { type: 'incoming-calls', calls: book.of({ id }) });
  };
  const check: ForwardCheck = new ForwardCheck({
    destinations: new Destinations({ users, groups, rooms }),
    prefixes: environment.forwarding,
    dialling,
    wayOut: environment.pbx !== undefined,
    allTo: ({ id }) => {
      const { forwarding } = book.choicesOf(id);
      return forwarding.all && rights.of(id).forward ? forwarding.allNumber : undefined;
    },
  });
  const rights: RightsBook = new RightsBook({
    store: store.incomingRights,
    users,
    configured: new Map(
      accounts.flatMap(({ userName, incoming }) => (incoming ? [[userName, incoming]] : [])),
    ),
    given: await store.incomingRights.all(),
    check,
    onChanged,
  });
  const groupBook = new GroupBook({
    store: store.huntGroups,
    groups,
    users,
    environment: environment.id,
    taken,
    emergencyNumbers,
    readOverflow: (text) => check.readDestination(text),
    onChanged,
  });
  const impossible = codes ? impossibleByCodes(codes) : impossibleOnSwitch(options.canPark);
  const book: IncomingBook = new IncomingBook({
    store: store.incomingChoices,
    choices,
    defaults,
    rights,
    groups,
    groupBook,
    check,
    pending: new PendingChanges(now),
    impossible,
    codes,
    onChanged,
    revision: revisions.current,
  });
  const rates = new UserRates(CHANGES, now);
  const reader = new CodeReader(known);
  const lastCalls = new LastCalls();
  const world = new LiveWorld({
    users,
    groups,
    book,
    rights,
    doNotDisturb: options.doNotDisturb ?? (() => false),
    hasMailbox: options.hasMailbox ?? (() => false),
    activity: options.activity,
    lastCallEndedAt: (extension) => lastCalls.endOf(extension),
  });
  const plan = new IncomingPlan({
    world,
    isEmergency: (number) => isEmergency({ kind: 'number', number }, emergencyNumbers()),
    nameOf: (number) => groups.byNumber(number)?.name,
    meant: (number) => (reader.read(number)?.name === 'voicemail' ? 'voicemail' : undefined),
  });
  return {
    book,
    /** Whether all calls of a user go to another number. */
    forwardsAll: ({ id }: Pick<StoredUser, 'id'>): boolean =>
      rights.of(id).forward && book.choicesOf(id).forwarding.all,
    groups,
    groupBook,
    rights,
    /** What nobody can be offered here. */
    impossible,
    plan,
    /** For presence: what somebody's telephone does with calls. */
    telephoneStates: (extension: string) => world.telephoneStates(extension),
    /** They take the codes telephones dial, and keep whoever is parked. */
    agents: [
      new FeatureAgent({
        codes: reader,
        users,
        groups,
        rights,
        change: (user, change) => book.change(user, change),
        features,
        log: options.log,
      }),
      new ParkingAgent({
        placeOf: (number) => {
          const code = reader.read(number);
          return code?.name === 'park' || code?.name === 'retrieve' ? code.values.slot : undefined;
        },
        features,
        waiting: options.waiting,
        clock: systemClock,
      }),
    ],
    /** Of every call that is over. */
    heard: lastCalls.heard,
    /** What the telephone of an extension does with calls; empty for nobody's. */
    telephoneStatesOf: (extension: string): readonly TelephoneState[] => {
      const user = users.findByExtension(extension);
      if (!user) return [];
      const undisturbed = options.doNotDisturb?.(extension) ?? false;
      return telephoneStates(book.choicesOf(user.id), rights.of(user.id), undisturbed);
    },
    routes: (app: FastifyInstance, { sessions, unregister }: RoutesParts): void => {
      incomingRoutes(app, { sessions, book, rates });
      sessions.onBegun(new BasicMode({ sessions, users, book, unregister, log: options.log }).begun);
    },
  };
}
