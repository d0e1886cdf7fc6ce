import type { Availability, Presence } from '../../../shared/presence/presence';

/** What one SIP device said of its user (PUBLISH, RFC 3903). */
export interface PublishedPresence {
  readonly availability: Availability;
  readonly note?: string | undefined;
}

/** What the switch knows of a user: their devices, and the calls that pass through. */
export interface DevicePresence {
  /** A device is registered and connected. */
  readonly reachable: boolean;
  /** The furthest of the calls. */
  readonly call: 'none' | 'alerting' | 'connected';
  /** By the newest device first; those that expired are gone. */
  readonly published: readonly PublishedPresence[];
}

/** Who knows more of people than their telephones do. Asked for every NOTIFY: must be quick, must not throw. */
export interface PresencePort {
  /** What is shown of a user, all they have taken together. Undefined: nothing is known beside the telephones. */
  of(user: string): Presence | undefined;
  /** Something in `devicePresence` of a user may be different now. */
  devicesChanged(user: string): void;
}
