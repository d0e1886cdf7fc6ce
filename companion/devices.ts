import type { MicrophoneState } from '../shared/endpoint/endpoint-state';

/** The devices in use, as the browser names them; a name is absent before permission is given. */
export interface DevicesSnapshot {
  readonly microphone: { readonly state: MicrophoneState; readonly label?: string | undefined };
  readonly camera: { readonly state: MicrophoneState; readonly label?: string | undefined };
  readonly speaker: { readonly label?: string | undefined };
}

/** What the window shows and asks about devices. */
export interface Devices {
  snapshot(): DevicesSnapshot;
  subscribe(listener: () => void): () => void;
  /** Asks the browser for the microphone now, on a click, so that the first call need not. */
  requestMicrophone(): Promise<void>;
}
