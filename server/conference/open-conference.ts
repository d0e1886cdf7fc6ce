import type { Logger } from '../../shared/diagnostics/logger';
import type { ConferenceConfig } from '../config/conference-config';
import { systemClock } from '../switch';
import { ConferenceAgent } from './conference-agent';
import { MixerFocus } from './focus/mixer-focus';
import { WaitingMusic } from './waiting-music';
import { roomAccess, type RoomAccessOptions } from './room-access';

export interface ConferenceOptions extends RoomAccessOptions {
  readonly config: ConferenceConfig;
  /** The built `conference-mixer`. */
  readonly file: string;
  readonly log: Logger;
}

/** The conferences of the embedded switch; `agent` answers the numbers of the rooms. */
export function openConference({ config, file, log, ...access }: ConferenceOptions) {
  const { ports, address, maxParticipants, maxRooms } = config;
  const focus = new MixerFocus({ file, media: { ports, publicAddress: address }, log });
  const agent = new ConferenceAgent({
    rooms: roomAccess(access),
    focus,
    limits: { maxParticipants, maxRooms },
    clock: systemClock,
    log,
  });
  return {
    agent,
    waiting: new WaitingMusic(focus),
    metrics: () => ({ ...agent.metrics() }),
    close: async () => {
      agent.close();
      await focus.close();
    },
  };
}
