import type { Logger } from '../shared/diagnostics/logger';
import { openConference } from './conference/open-conference';
import type { Config } from './config/config';
import type { Keys } from './config/keys';
import type { GuestBook } from './meetings/guests/guest-book';
import type { RoomDirectory } from './meetings/room-directory';
import type { Scope } from './scope';
import type { UserDirectory } from './sign-in/user-directory';
import type { MailboxStore } from './store/mailbox-store';
import { openVoicemail } from './voicemail/open-voicemail';
import type { LocalAgent } from './switch';
import type { openPresence } from './presence/open-presence';
import { openSip, type SipOptions } from './sip-endpoint';

export interface TelephonyOptions extends Pick<SipOptions, 'plan' | 'onStory'> {
  readonly config: Config;
  readonly users: UserDirectory;
  readonly guests: GuestBook;
  readonly rooms: RoomDirectory;
  readonly keys: Keys;
  readonly mailboxes: MailboxStore;
  /** Told of each user whose mailbox is another than before. */
  readonly mailboxChanged: (userId: string) => void;
  readonly presence: Pick<Awaited<ReturnType<typeof openPresence>>, 'port' | 'followSwitch'>;
  /** The built `conference-mixer`; absent: meeting rooms cannot be called, and there are no mailboxes. */
  readonly mixerFile?: string | undefined;
  /** Who is called within this server beside the meeting rooms. */
  readonly agents: readonly LocalAgent[];
  readonly log: Logger;
}

/** The embedded switch, the conferences that answer for the meeting rooms, and the mailboxes. */
export function openTelephony(options: TelephonyOptions) {
  const { config, users, guests, rooms, keys, presence, mixerFile, plan, onStory, log } = options;
  const { environment, meetings } = config;
  const conference =
    mixerFile === undefined
      ? undefined
      : openConference({
          config: meetings.conference,
          file: mixerFile,
          rooms,
          users,
          guests,
          log: log.child('conference'),
        });
  const voicemail =
    conference &&
    openVoicemail({
      store: options.mailboxes,
      users,
      focus: conference.focus,
      changed: (user, counts) => {
        sip.messageWaiting(user.extension, counts);
        options.mailboxChanged(user.id);
      },
      log: log.child('voicemail'),
    });
  const agents = [
    ...(conference ? [conference.agent] : []),
    ...(voicemail ? [voicemail.agent] : []),
    ...options.agents,
  ];
  const sip = openSip({
    environment,
    users,
    guests,
    rooms,
    keys,
    agents,
    plan,
    onStory,
    presence: presence.port,
    log,
  });
  presence.followSwitch(sip);
  guests.onDismissed(({ user }) => {
    sip.dismiss(user.extension);
  });
  return {
    upgrade: sip.upgrade,
    /** Ends what the telephone of somebody is connected by, who has this extension no longer. */
    dismiss: (extension: string) => {
      sip.dismiss(extension);
    },
    metrics: sip.metrics,
    activity: sip.activity,
    features: sip.features,
    /** Absent without a mixer. */
    waiting: conference?.waiting,
    unregister: sip.unregister,
    conference: conference?.metrics,
    mailboxes: voicemail?.mailboxes,
    /** Ends with the scope; the conferences first, which take their leave over the switch. */
    endWith: (scope: Scope) => {
      scope.add('switch', () => sip.close());
      if (conference) scope.add('conference', () => conference.close());
      if (voicemail) {
        scope.add('voicemail', () => {
          voicemail.agent.close();
        });
      }
    },
  };
}
