import type { Logger } from '../shared/diagnostics/logger';
import { openConference } from './conference/open-conference';
import type { Config } from './config/config';
import type { Keys } from './config/keys';
import type { GuestBook } from './meetings/guests/guest-book';
import type { RoomDirectory } from './meetings/room-directory';
import type { Scope } from './scope';
import type { UserDirectory } from './sign-in/user-directory';
import { openSip } from './sip-endpoint';

export interface TelephonyOptions {
  readonly config: Config;
  readonly users: UserDirectory;
  readonly guests: GuestBook;
  readonly rooms: RoomDirectory;
  readonly keys: Keys;
  /** The built `conference-mixer`; absent: meeting rooms cannot be called. */
  readonly mixerFile?: string | undefined;
  readonly log: Logger;
}

/** The embedded switch, and the conferences that answer for the meeting rooms. */
export function openTelephony(options: TelephonyOptions) {
  const { config, users, guests, rooms, keys, mixerFile, log } = options;
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
  const agents = conference ? [conference.agent] : [];
  const sip = openSip({ environment, users, guests, rooms, keys, agents, log });
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
    conference: conference?.metrics,
    /** Ends with the scope; the conferences first, which take their leave over the switch. */
    endWith: (scope: Scope) => {
      scope.add('switch', () => sip.close());
      if (conference) scope.add('conference', () => conference.close());
    },
  };
}
