import type { FastifyInstance } from 'fastify';
import type { PresenceChange } from '../../shared/presence/own-presence';
import type { TelephoneState } from '../../shared/presence/presence';
import { encode } from '../../shared/protocol/envelope';
import { systemClock, type Clock } from '../hub/clock';
import type { WindowWatch } from '../hub/window-watch';
import type { Sessions } from '../sign-in/sessions';
import type { UserDirectory } from '../sign-in/user-directory';
import type { Store } from '../store/open-store';
import type { DevicePresence, PresencePort } from '../switch/events/device-presence';
import { AttendingWindows } from './attending-windows';
import { PresenceBook } from './presence-book';
import { presenceRoutes } from './presence-routes';
import { PresenceWatchers } from './presence-watchers';

export interface PresenceOptions {
  readonly store: Pick<Store, 'presences'>;
  readonly users: UserDirectory;
  readonly clock?: Clock;
}

/** A switch, as presence needs it. */
export interface PresenceSwitch {
  devicePresence(extension: string): DevicePresence;
  /** What is shown of a user is another thing now: who subscribed to it is notified. */
  presenceChanged(extension: string): void;
}

/** Presence of this server (requirements P1 to P4), to be wired: the one door to this folder. */
export async function openPresence({ store, users, clock = systemClock }: PresenceOptions) {
  const kept = await store.presences.all();
  const book = new PresenceBook({ users, kept, keep: (one) => store.presences.put(one), clock });
  const attending = new AttendingWindows();
  const watchers = new PresenceWatchers(clock, (extension) => book.of(extension));
  let toSwitch: (extension: string) => void = () => undefined;
  book.onChange(({ extension, own }) => {
    watchers.tell(extension);
    toSwitch(extension);
    const user = users.findByExtension(extension);
    if (user) attending.tell(user.id, { type: 'own-presence', own });
  });
  /** For the hub: what windows say of their people. */
  const windows: WindowWatch = {
    opened: ({ userId, peer }) => {
      book.entered(userId, peer.id);
    },
    said: ({ userId, peer }, message) => {
      if (message.type === 'attendance') {
        if (attending.add(userId, peer)) peer.send(encode({ type: 'own-presence', own: book.own(userId) }));
        book.attended(userId, peer.id, message);
      } else watchers.watch(peer, message.extensions);
    },
    closed: ({ userId, peer }) => {
      watchers.leave(peer);
      attending.remove(userId, peer);
      book.left(userId, peer.id);
    },
    stateOf: (userId, state) => {
      book.hear(userId, state);
    },
  };
  /** For the switch: what is known of people beside their devices. */
  const port: PresencePort = {
    of: (extension) => book.of(extension),
    devicesChanged: (extension) => {
      book.touched(extension);
    },
  };
  return {
    windows,
    port,
    /** Sets what somebody has chosen. Rejects when it cannot be kept. */
    change: (userId: string, wanted: PresenceChange) => book.change(userId, wanted),
    /** For the plan of calls: whether they should not ring for whoever has this extension. */
    doNotDisturb: book.doNotDisturb,
    routes: (app: FastifyInstance, parts: { readonly sessions: Sessions }) => {
      presenceRoutes(app, { ...parts, book });
    },
    /** What the switch knows is asked of it from now on. */
    followSwitch: (sip: PresenceSwitch) => {
      book.devices = (extension) => sip.devicePresence(extension);
      toSwitch = (extension) => {
        sip.presenceChanged(extension);
      };
    },
    /** What a user's telephone does with calls; `telephoneChanged` is called when it answers something else. */
    followTelephones: (statesOf: (extension: string) => readonly TelephoneState[]) => {
      book.telephone = statesOf;
    },
    telephoneChanged: (userId: string) => {
      const user = users.find(userId);
      if (user) book.touched(user.extension);
    },
    close: () => {
      watchers.close();
      book.close();
    },
  };
}
