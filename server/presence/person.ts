import { isEstablished, isLive } from '../../shared/call/call-state';
import type { EndpointState } from '../../shared/endpoint/endpoint-state';
import { unchosen, type OwnPresence } from '../../shared/presence/own-presence';
import type { Presence, TelephoneState } from '../../shared/presence/presence';
import type { DevicePresence } from '../switch/events/device-presence';
import { compose, type Attendance } from './compose';

const noDevices: DevicePresence = { reachable: false, call: 'none', published: [] };

/** What is known of one user, and what comes of it. */
export class Person {
  choice = unchosen.choice;
  note = unchosen.note;
  /** By the id of the connection. */
  readonly windows = new Map<string, Attendance>();
  presence: Presence = { availability: 'offline' };
  private revision = 0;
  private call: DevicePresence['call'] = 'none';
  private autoAnswer = false;

  constructor(readonly userId: string) {}

  /** What the companion said last; undefined: it has gone. */
  hear(state: EndpointState | undefined): void {
    const states = (state?.calls ?? [])
      .map((call) => call.state)
      .filter((one) => isLive(one) && one !== 'ending');
    const talking = states.some((one) => isEstablished(one) || one === 'recovering');
    this.call = talking ? 'connected' : states.length > 0 ? 'alerting' : 'none';
    this.autoAnswer = state?.autoAnswer ?? false;
  }

  /** Takes everything together anew. True when others see something else now. */
  compose(devices: DevicePresence | undefined, telephone: readonly TelephoneState[], now: number): boolean {
    const before = JSON.stringify(this.presence);
    this.presence = compose(
      {
        choice: this.choice,
        note: this.note,
        windows: [...this.windows.values()],
        devices: devices ?? noDevices,
        call: this.call,
        telephone: this.autoAnswer ? ['auto-answer', ...telephone] : telephone,
      },
      now,
    );
    return JSON.stringify(this.presence) !== before;
  }

  /** When the presence changes by itself, in ms since the epoch. */
  nextChange(now: number): number | undefined {
    const ends = [...this.windows.values()]
      .flatMap(({ meetingUntil }) => meetingUntil ?? [])
      .filter((end) => end > now);
    return ends.length > 0 ? Math.min(...ends) : undefined;
  }

  /** One's own, told: newer than all that was told before, restarts included. */
  told(now: number): OwnPresence {
    this.revision = Math.max(this.revision + 1, now);
    return this.own();
  }

  own(): OwnPresence {
    const { revision, choice, note, presence } = this;
    return { revision, choice, note, presence };
  }
}
