import { WebSocketServer } from 'ws';
import type { Logger } from '../shared/diagnostics/logger';
import { sipPasswordOf, type Keys } from './config/keys';
import type { EnvironmentConfig } from './config/config';
import type { UpgradeHandler } from './http/upgrades';
import type { GuestBook } from './meetings/guests/guest-book';
import type { RoomDirectory } from './meetings/room-directory';
import type { UserDirectory } from './sign-in/user-directory';
import type { PresencePort } from './switch/events/device-presence';
import { handleSipProtocols, SipSwitch, type CallPlan, type LocalAgent, type StoryListener } from './switch';

export interface SipOptions {
  readonly environment: EnvironmentConfig;
  readonly users: UserDirectory;
  readonly guests: GuestBook;
  readonly rooms: RoomDirectory;
  readonly keys: Keys;
  /** Who is called within this server: meeting rooms. */
  readonly agents: readonly LocalAgent[];
  readonly plan?: CallPlan | undefined;
  readonly onStory?: StoryListener | undefined;
  /** What is known of people beside their telephones. */
  readonly presence: PresencePort;
  readonly log: Logger;
}

/** The embedded switch with its door: SIP over WebSocket (RFC 7118) at `/sip`. */
export function openSip(options: SipOptions) {
  const { environment, users, guests, rooms, keys, agents, plan, onStory, presence, log } = options;
  const { domain } = environment;
  const sip = new SipSwitch({
    domain,
    directory: {
      exists: (name) => users.findByExtension(name) !== undefined,
      credential: (name) => {
        const user = users.findByExtension(name);
        return user && sipPasswordOf(keys, domain, user);
      },
      resolve: (name) => users.findByName(name)?.extension,
      displayName: (name) => users.findByExtension(name)?.displayName,
      confinedTo: (name) => {
        const guest = guests.guestBySipName(name);
        return guest && { number: rooms.callable(guest.roomId)?.number };
      },
    },
    agents,
    plan,
    onStory,
    presence,
    log,
    key: keys.switch,
  });
  const door = new WebSocketServer({
    noServer: true,
    // Twice what the switch takes, so that it can say 513 rather than the socket just closing.
    maxPayload: 131_072,
    perMessageDeflate: false,
    handleProtocols: handleSipProtocols,
  });
  const upgrade: UpgradeHandler = (request, socket, head) => {
    const secure = 'encrypted' in request.socket && request.socket.encrypted === true;
    const address = request.socket.remoteAddress ?? '';
    door.handleUpgrade(request, socket, head, (connection) => {
      sip.accept(connection, { address, secure, stream: request.socket });
    });
  };
  return {
    upgrade,
    metrics: () => sip.metrics(),
    /** Tells a user's devices how many voice messages there are (RFC 3842). */
    messageWaiting: (extension: string, counts: { heard: number; unheard: number }) => {
      sip.messageWaiting(extension, { newMessages: counts.unheard, oldMessages: counts.heard });
    },
    activity: (userName: string) => sip.activity(userName),
    unregister: (userName: string) => {
      sip.unregister(userName);
    },
    features: sip.features,
    devicePresence: (extension: string) => sip.devicePresence(extension),
    presenceChanged: (extension: string) => {
      sip.presenceChanged(extension);
    },
    /** Ends the connections of somebody who has left. */
    dismiss: (userName: string) => {
      sip.dismiss(userName);
    },
    close: () => sip.close(),
  };
}
