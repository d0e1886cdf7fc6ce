import type { FastifyInstance } from 'fastify';
import type { Logger } from '../shared/diagnostics/logger';
import type { ToEveryWindow } from '../shared/protocol/envelope';
import { openCallLog } from './call-log/open-call-log';
import type { Config } from './config/config';
import type { Keys } from './config/keys';
import { openIncomingCalls } from './incoming-calls/open-incoming-calls';
import type { GuestBook } from './meetings/guests/guest-book';
import type { RoomDirectory } from './meetings/room-directory';
import { openTelephony } from './open-telephony';
import type { openPresence } from './presence/open-presence';
import type { SettingsBook } from './settings/settings-book';
import type { Sessions } from './sign-in/sessions';
import type { UserDirectory } from './sign-in/user-directory';
import type { Store } from './store/open-store';
import { voicemailRoutes } from './voicemail/voicemail-routes';

export interface CallsOptions {
  readonly store: Store;
  readonly users: UserDirectory;
  readonly guests: GuestBook;
  readonly rooms: RoomDirectory;
  readonly config: Config;
  readonly demo: boolean;
  readonly settings: SettingsBook;
  readonly keys: Keys;
  readonly presence: Awaited<ReturnType<typeof openPresence>>;
  /** A customer's PBX has the calls: there is no switch of ours. */
  readonly atPbx: boolean;
  /** The built `conference-mixer`; absent: meeting rooms cannot be called, and there are no mailboxes. */
  readonly mixerFile?: string | undefined;
  /** Tells every window of a user. */
  readonly tell: (userId: string, message: ToEveryWindow) => void;
  readonly log: Logger;
}

type Telephony = ReturnType<typeof openTelephony>;

/** Calls, who gets them, and what is told of them afterwards, wired together. Throws StartError. */
export async function openCalls(options: CallsOptions) {
  const { store, users, guests, rooms, config, demo, settings, keys, presence, mixerFile, tell, log } =
    options;
  const incoming = await openIncomingCalls({
    store,
    users,
    rooms,
    config,
    demo,
    settings,
    tell: (userId, message) => {
      tell(userId, message);
      presence.telephoneChanged(userId);
    },
    doNotDisturb: presence.doNotDisturb,
    hasMailbox: (extension) => telephony?.mailboxes?.ownerOf(extension) !== undefined,
    features: () => telephony?.features,
    waiting: () => telephony?.waiting,
    canPark: mixerFile !== undefined,
    activity: (extension) => telephony?.activity(extension) ?? 'free',
    log: log.child('incoming'),
  });
  presence.followTelephones(incoming.telephoneStates);
  const callLog = openCallLog({
    store: store.callLog,
    users,
    rooms,
    groupName: (number) => incoming.groups.byNumber(number)?.name,
    forwardsAll: (user) => incoming.forwardsAll(user),
    tell,
    log: log.child('call-log'),
  });
  const telephony: Telephony | undefined = options.atPbx
    ? undefined
    : openTelephony({
        config,
        users,
        guests,
        rooms,
        keys,
        presence,
        mixerFile,
        mailboxes: store.mailboxes,
        mailboxChanged: (userId) => {
          tell(userId, { type: 'voicemail' });
        },
        plan: incoming.plan,
        onStory: (story) => {
          incoming.heard(story);
          callLog.heard(story);
        },
        agents: incoming.agents,
        log,
      });
  await telephony?.mailboxes?.announce();
  return {
    incoming,
    telephony,
    routes: (app: FastifyInstance, { sessions }: { readonly sessions: Sessions }): void => {
      voicemailRoutes(app, {
        sessions,
        mailboxes: telephony?.mailboxes,
        pbxNumber: () => settings.of(config.environment.id).voicemailNumber.value,
      });
      callLog.routes(app, { sessions });
      incoming.routes(app, { sessions, unregister: telephony?.unregister });
    },
  };
}
