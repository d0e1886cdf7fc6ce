import { WebSocketServer } from 'ws';
import type { Logger } from '../shared/diagnostics/logger';
import { sipPassword, type Keys } from './config/keys';
import type { EnvironmentConfig } from './config/config';
import type { UpgradeHandler } from './http/upgrades';
import type { GuestBook } from './meetings/guests/guest-book';
import type { RoomDirectory } from './meetings/room-directory';
import type { UserDirectory } from './sign-in/user-directory';
import type { PresencePort } from './switch/events/device-presence';
import { handleSipProtocols, SipSwitch, type LocalAgent } from './switch';

export interface SipOptions {
  readonly environment: EnvironmentConfig;
  readonly users: UserDirectory;
  readonly guests: GuestBook;
  readonly rooms: RoomDirectory;
  readonly keys: Keys;
  /** Who is called within this server: meeting rooms. */
  readonly agents: readonly LocalAgent[];
  /** What is known of people beside their telephones. */
  readonly presence: PresencePort;
  readonly log: Logger;
}

/** The embedded switch with its door: SIP over WebSocket (RFC 7118) at `/sip`. */
export function openSip({ environment, users, guests, rooms, keys, agents, presence, log }: SipOptions) {
  const { domain } = environment;
  const sip = new SipSwitch({
    domain,
    directory: {
      exists: (name) => users.findByExtension(name) !== undefined,
      credential: (name) => users.findByExtension(name) && sipPassword(keys, domain, name),
      resolve: (name) => users.findByName(name)?.extension,
      displayName: (name) => users.findByExtension(name)?.displayName,
      confinedTo: (name) => {
        const guest = guests.guestBySipName(name);
        return guest && { number: rooms.callable(guest.roomId)?.number };
      },
    },
    agents,
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
