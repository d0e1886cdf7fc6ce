import { PeerConnection, RtcpReceivingSession, type Track } from 'node-datachannel';
import type { AudioLine } from './offer';
import { offerForLibrary, ownTransport, type OwnTransport } from './transport-description';

/** Without servers to ask, candidates are there at once; a machine with many addresses takes a moment. */
const GATHERING_LIMIT_MS = 2_000;

export interface LinkOptions {
  /** UDP ports it may use; by default whichever the system gives. */
  readonly ports?: { readonly from: number; readonly to: number } | undefined;
  readonly onPacket: (packet: Buffer) => void;
  /** The path is there, or (`false`) it is gone. */
  readonly onPath: (open: boolean) => void;
}

let links = 0;

/** One encrypted path to one participant: ICE, DTLS and SRTP, as the media library does them. */
export class MediaLink {
  readonly #connection: PeerConnection;
  #track: Track | undefined;
  #open = false;
  #closed = false;

  constructor(private readonly options: LinkOptions) {
    const { ports } = options;
    this.#connection = new PeerConnection(`participant-${String(++links)}`, {
      iceServers: [],
      ...(ports ? { portRangeBegin: ports.from, portRangeEnd: ports.to } : {}),
    });
  }

  get open(): boolean {
    return this.#open;
  }

  /** Takes the peer's description and tells our own. @throws Error when the library refuses it. */
  async answer(audio: AudioLine): Promise<OwnTransport> {
    const connection = this.#connection;
    connection.onTrack((track) => {
      this.#take(track);
    });
    connection.onStateChange((state) => {
      if (state === 'connected' || state === 'connecting' || this.#closed) return;
      this.#open = false;
      this.options.onPath(false);
    });
    const gathered = this.#gathered();
    connection.setRemoteDescription(offerForLibrary(audio), 'offer');
    await gathered;
    const own = ownTransport(connection.localDescription()?.sdp ?? '');
    if (!own) throw new Error('the media library gave no answer');
    return own;
  }

  /** Sends a packet; it is lost while there is no path. */
  send(packet: Buffer): void {
    if (!this.#open || !this.#track) return;
    try {
      this.#track.sendMessageBinary(packet);
    } catch {
      // The path closed under the packet; `onPath` says so.
      this.#open = false;
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#open = false;
    this.#track?.close();
    this.#connection.close();
  }

  #take(track: Track): void {
    this.#track = track;
    // Answers the sender's reports, and keeps RTCP from what we read.
    track.setMediaHandler(new RtcpReceivingSession());
    track.onOpen(() => {
      this.#open = !this.#closed;
      if (this.#open) this.options.onPath(true);
    });
    track.onMessage((packet) => {
      if (!this.#closed) this.options.onPacket(packet);
    });
  }

  #gathered(): Promise<void> {
    return new Promise((resolve) => {
      const limit = setTimeout(resolve, GATHERING_LIMIT_MS);
      this.#connection.onGatheringStateChange((state) => {
        if (state !== 'complete') return;
        clearTimeout(limit);
        resolve();
      });
    });
  }
}
