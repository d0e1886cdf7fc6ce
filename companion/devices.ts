import type { MicrophoneState } from '../shared/endpoint/endpoint-state';
import type { Watched } from './watched';

/** What devices are used for. What rings may be another loudspeaker than the one people are heard through. */
export const deviceRoles = ['microphone', 'speaker', 'ringer', 'camera'] as const;
export type DeviceRole = (typeof deviceRoles)[number];
export type OutputRole = Extract<DeviceRole, 'speaker' | 'ringer'>;

/** A device as the browser lists it. Its id changes when the site's data are cleared; its name stays. */
export interface DeviceOption {
  readonly deviceId: string;
  readonly label: string;
}

/** The device of one role: what there is, what is wanted and what is used. */
export interface DeviceChoice {
  /** Without the browser's names for "whatever is the default". Empty before permission is given. */
  readonly options: readonly DeviceOption[];
  /** What the person wants; absent: the default of the computer, whichever that is. */
  readonly chosen?: DeviceOption | undefined;
  /** What is used; absent: the default of the computer. */
  readonly used?: DeviceOption | undefined;
  /** The default of the computer, where the browser tells. */
  readonly defaultLabel?: string | undefined;
  /** The chosen one was there while this window has been open, and is away now. */
  readonly lost: boolean;
}

export type DeviceChoicesSnapshot = Readonly<Record<DeviceRole, DeviceChoice>>;

/** The devices to choose from; remembered. */
export interface DeviceChoices {
  snapshot(): DeviceChoicesSnapshot;
  subscribe(listener: () => void): () => void;
  /** Uses a device from now on, in calls that go on too; without one, the default of the computer. */
  choose(role: DeviceRole, deviceId: string | undefined): void;
}

/** Where sound goes. `deviceId` is empty for the default of the computer, `volume` 0…1. */
export interface SoundOutput {
  readonly deviceId: string;
  readonly volume: number;
}

/** The devices in use, as the browser names them; a name is absent before permission is given. */
export interface DevicesSnapshot {
  readonly microphone: InputStatus;
  readonly camera: InputStatus;
  readonly speaker: { readonly label?: string | undefined };
}

export interface InputStatus {
  readonly state: MicrophoneState;
  readonly label?: string | undefined;
  /** The chosen device could not be opened, and another stands in for it. */
  readonly substituted?: boolean | undefined;
}

/** What the window shows and asks about devices. */
export interface Devices {
  snapshot(): DevicesSnapshot;
  subscribe(listener: () => void): () => void;
  /** Asks the browser for the microphone now, on a click, so that the first call need not. */
  requestMicrophone(): Promise<void>;
  /** The same for the camera, which is let go again. */
  requestCamera(): Promise<void>;
  /** A microphone track of one's own, for the meter and the test call; the caller stops it. @throws AppError */
  acquireMicrophone(): Promise<MediaStreamTrack>;
  /** Calls back when another microphone has taken over: a track of one's own is to be acquired anew. */
  onMicrophoneExchange(listener: () => void): () => void;
  readonly choices: DeviceChoices;
  readonly outputs: Readonly<Record<OutputRole, Watched<SoundOutput>>>;
}
