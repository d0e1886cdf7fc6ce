import type { BodyAndContentType, SessionDescriptionHandler } from 'sip.js';
import type { Logger } from '../../shared/diagnostics/logger';
import { CallStreams } from './call-streams';
import { gathered } from './gathering';
import { directionOf, mediaKinds, type MediaWishes, type MediumKind } from './media-wishes';
import { OperationQueue } from './operation-queue';
import { completeAnswer, holdsUs, mediumOf, type Direction, type OfferedMedium } from './session-description';
import type { WebRtc } from './web-rtc';

export interface PeerOptions {
  readonly connection: RTCPeerConnection;
  readonly webRtc: WebRtc;
  readonly log: Logger;
  /** Negotiated directions, tracks or the peer's hold may have changed. */
  readonly onNegotiated: () => void;
  /** Whether the dialog waits for our answer: what comes next from the peer is then an offer. */
  readonly hasRemoteOffer: () => boolean;
}

/**
 * Offers and answers of one call on its peer connection: what sip.js asks for by its
 * `SessionDescriptionHandler`. Written anew rather than derived from the library's, which has no
 * rollback, takes the direction of the first line for all, waits for all candidates, and keeps the
 * options of one re-INVITE for the next: here the wishes are state and a restart is asked for once.
 */
export class PeerDescriptionHandler implements SessionDescriptionHandler {
  readonly connection: RTCPeerConnection;
  readonly streams: CallStreams;
  /** The peer put us on hold. */
  remoteHold = false;
  /** What the peer's last description said of pictures, and whether that was an offer. */
  remoteVideo: { readonly line: OfferedMedium | undefined; readonly offered: boolean } | undefined;
  /** The first offer or answer could not be applied: the two sides have no media in common. */
  failed = false;

  /** An offer of ours and one of the peer's may meet: each step is finished before the next looks at the state. */
  private readonly turn = new OperationQueue();
  private wishes: MediaWishes = { held: false, video: 'none' };
  private readonly tracks: Partial<Record<MediumKind, MediaStreamTrack | undefined>> = {};
  private restart = false;
  private agreed = false;
  private beforeOffer = new Map<RTCRtpTransceiver, Direction>();
  private prepared: { readonly sdp: string; readonly done: Promise<void> } | undefined;

  constructor(private readonly options: PeerOptions) {
    this.connection = options.connection;
    this.streams = new CallStreams(options.webRtc);
  }

  /** What the next offer or answer shall say. Tracks fall silent or sound again at once. */
  wish(change: Partial<MediaWishes>): void {
    this.wishes = { ...this.wishes, ...change };
    for (const { receiver } of this.connection.getTransceivers()) {
      receiver.track.enabled = !this.wishes.held;
    }
  }

  /** The track to send of its kind, or none any more; its life stays with whoever acquired it. */
  async send(kind: MediumKind, track: MediaStreamTrack | undefined): Promise<void> {
    if (track) this.tracks[kind] = track;
    else Reflect.deleteProperty(this.tracks, kind);
    const { sender } = this.transceiver(kind) ?? {};
    if (!sender?.track || this.connection.signalingState === 'closed') return;
    // Replacing a track by itself takes as long as any other.
    if (sender.track !== track) await sender.replaceTrack(track ?? null);
    // Nothing is negotiated when another camera takes over, and one sees oneself all the same.
    if (this.agreed) this.streams.follow(this.connection.getTransceivers());
  }

  /** The next offer looks for a new path (RFC 8445 §2.4); that one only. */
  restartIce(): void {
    this.restart = true;
  }

  /** Applies the caller's offer while the phone still rings, so that the answer takes less time. */
  prepare(sdp: string): void {
    const done = this.connection.setRemoteDescription({ type: 'offer', sdp }).then(() => this.attach());
    this.prepared = { sdp, done };
    done.catch((error: unknown) => {
      this.options.log.warn('offer cannot be used', { error });
    });
  }

  /** Nothing is sent before there is an answer. */
  private async attach(): Promise<void> {
    const { audio } = this.tracks;
    const { sender } = this.transceiver('audio') ?? {};
    if (audio && sender && sender.track !== audio) await sender.replaceTrack(audio);
  }

  /** Resolves with the first packet of the peer's sound; perhaps never. */
  heard(): Promise<void> {
    const track = this.transceiver('audio')?.receiver.track;
    // A remote track is muted until its first packet (WebRTC §5.3).
    if (!track?.muted) return Promise.resolve();
    return new Promise((resolve) => {
      track.addEventListener(
        'unmute',
        () => {
          resolve();
        },
        { once: true },
      );
    });
  }

  hasDescription(contentType: string): boolean {
    return contentType === 'application/sdp';
  }

  async getDescription(): Promise<BodyAndContentType> {
    const { connection } = this;
    const restart = this.restart && connection.signalingState === 'stable';
    this.restart = false;
    try {
      const type = await this.turn.run(() => this.describe(restart));
      await gathered(connection, restart ? 'all' : 'first');
      // The peer's offer may have come in between, and ours has stepped back for it.
      if (connection.localDescription?.type !== type) throw new Error('offer overtaken');
    } catch (error) {
      this.failed = !this.agreed;
      throw error;
    }
    return { body: connection.localDescription?.sdp ?? '', contentType: 'application/sdp' };
  }

  setDescription(sdp: string): Promise<void> {
    return this.turn.run(() => this.take(sdp));
  }

  /**
   * Takes a refused offer back (RFC 8829 §4.1.10.2), ours or the peer's, and gives the
   * transceivers the directions they had, so that the next offer does not repeat it.
   */
  rollbackDescription(): Promise<void> {
    return this.turn.run(() => this.stepBack());
  }

  /** The same for an offer of ours that was never sent; one of the peer's that came meanwhile stands. */
  withdrawOffer(): Promise<void> {
    return this.turn.run(async () => {
      if (this.connection.signalingState === 'have-local-offer') await this.stepBack();
    });
  }

  private async describe(restart: boolean): Promise<'offer' | 'answer'> {
    const { connection } = this;
    const type = connection.signalingState === 'stable' ? 'offer' : 'answer';
    await this.direct(type);
    if (type === 'offer') {
      await connection.setLocalDescription(await connection.createOffer({ iceRestart: restart }));
    } else {
      await connection.setLocalDescription(await connection.createAnswer());
      this.negotiated();
    }
    return type;
  }

  private async take(sdp: string): Promise<void> {
    const { connection, prepared } = this;
    const isOffer = connection.signalingState !== 'have-local-offer' || this.options.hasRemoteOffer();
    try {
      if (prepared?.sdp === sdp) await prepared.done;
      else {
        // An offer that meets one of ours not sent yet: ours steps back and is made again later.
        if (isOffer) await this.stepBack();
        await connection.setRemoteDescription({
          type: isOffer ? 'offer' : 'answer',
          sdp: isOffer ? sdp : completeAnswer(sdp, connection.localDescription?.sdp ?? ''),
        });
      }
    } catch (error) {
      this.failed = !this.agreed;
      throw error;
    } finally {
      this.prepared = undefined;
    }
    this.remoteHold = holdsUs(sdp);
    this.remoteVideo = { line: mediumOf(sdp, 'video'), offered: isOffer };
    if (connection.signalingState === 'stable') this.negotiated();
  }

  private async stepBack(): Promise<void> {
    const { connection } = this;
    if (connection.signalingState === 'have-local-offer') {
      await connection.setLocalDescription({ type: 'rollback' });
      for (const [transceiver, direction] of this.beforeOffer) transceiver.direction = direction;
    } else if (connection.signalingState === 'have-remote-offer') {
      await connection.setRemoteDescription({ type: 'rollback' });
    }
    this.beforeOffer.clear();
  }

  /** RFC 4733 through the audio sender, wherever it stands among the senders. */
  sendDtmf(tones: string): boolean {
    const dtmf = this.transceiver('audio')?.sender.dtmf;
    if (!dtmf?.canInsertDTMF) return false;
    // Inserting replaces what is still to be sent.
    dtmf.insertDTMF(dtmf.toneBuffer + tones, 100, 70);
    return true;
  }

  /**
   * How the peer's answer to our picture reads: the line refused, or open to neither way although we
   * would show and watch. Who holds us says nothing of pictures.
   */
  videoRefusal(): 'refused' | 'silent' | undefined {
    const { line } = this.remoteVideo ?? {};
    if (!line || line.rejected) return 'refused';
    const ours = this.transceiver('video')?.direction;
    return line.direction === 'inactive' && ours === 'sendrecv' && !this.remoteHold ? 'silent' : undefined;
  }

  close(): void {
    this.connection.close();
  }

  /** The line of a kind that is in use. */
  transceiver(kind: MediumKind): RTCRtpTransceiver | undefined {
    return this.connection
      .getTransceivers()
      .find(({ receiver, direction }) => receiver.track.kind === kind && direction !== 'stopped');
  }

  /** Gives every transceiver its track and direction, and makes those an offer lacks. */
  private async direct(type: 'offer' | 'answer'): Promise<void> {
    const { connection } = this;
    this.beforeOffer = new Map(
      connection.getTransceivers().map((transceiver) => [transceiver, transceiver.direction]),
    );
    for (const kind of mediaKinds) {
      const direction = directionOf(kind, this.wishes, Boolean(this.tracks.video));
      const transceiver = this.transceiver(kind);
      const track = this.tracks[kind];
      if (!transceiver) {
        if (type === 'offer' && direction !== 'inactive') {
          connection.addTransceiver(track ?? kind, { direction });
        }
        continue;
      }
      transceiver.direction = direction;
      if (transceiver.sender.track !== (track ?? null)) await transceiver.sender.replaceTrack(track ?? null);
    }
    // A second line of a kind is nobody's.
    for (const other of connection.getTransceivers()) {
      const kind = other.receiver.track.kind as MediumKind;
      if (other !== this.transceiver(kind) && other.direction !== 'stopped') other.direction = 'inactive';
    }
  }

  private negotiated(): void {
    this.agreed = true;
    this.beforeOffer.clear();
    for (const { receiver } of this.connection.getTransceivers()) {
      receiver.track.enabled = !this.wishes.held;
    }
    this.streams.follow(this.connection.getTransceivers());
    this.options.onNegotiated();
  }
}
