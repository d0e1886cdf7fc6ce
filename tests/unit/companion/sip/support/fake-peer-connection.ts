import { FakeStream, FakeTrack } from './fake-media';
import type { WebRtc } from '../../../../../companion/sip/web-rtc';

type Kind = 'audio' | 'video';
type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

export class FakeTransceiver {
  currentDirection: Direction | null = null;
  readonly receiver: { readonly track: FakeTrack };
  readonly sender: {
    track: FakeTrack | null;
    dtmf: { canInsertDTMF: boolean; toneBuffer: string; insertDTMF: (tones: string) => void } | null;
    replaceTrack(track: FakeTrack | null): Promise<void>;
    /** How often a track was put in its place. */
    replacements: number;
    encodings: RTCRtpEncodingParameters[];
    getParameters(): { encodings: RTCRtpEncodingParameters[] };
    setParameters(parameters: { encodings: RTCRtpEncodingParameters[] }): Promise<void>;
  };

  constructor(
    readonly kind: Kind,
    public direction: Direction,
    track: FakeTrack | null,
  ) {
    this.receiver = { track: new FakeTrack(kind) };
    const dtmf = {
      canInsertDTMF: true,
      toneBuffer: '',
      insertDTMF: (tones: string) => {
        dtmf.toneBuffer = tones;
      },
    };
    this.sender = {
      track,
      dtmf: kind === 'audio' ? dtmf : null,
      replaceTrack: (next) => {
        this.sender.track = next;
        this.sender.replacements += 1;
        return Promise.resolve();
      },
      replacements: 0,
      encodings: [{}],
      getParameters: () => ({ encodings: this.sender.encodings.map((one) => ({ ...one })) }),
      setParameters: ({ encodings }) => {
        this.sender.encodings = encodings;
        return Promise.resolve();
      },
    };
  }
}

/**
 * The signalling side of an RTCPeerConnection (RFC 8829): states, transceivers, directions, rollback,
 * one host candidate. No media.
 */
export class FakePeerConnection extends EventTarget {
  signalingState = 'stable';
  iceGatheringState = 'new';
  iceConnectionState = 'new';
  connectionState = 'new';
  generation = 1;
  closed = false;
  /** Candidates this connection gathers, one after the other. */
  static candidates = ['candidate:1 1 udp 2122260223 192.0.2.1 50000 typ host'];
  private local: { type: 'offer' | 'answer'; sdp: string } | undefined;
  private stableLocal: { type: 'offer' | 'answer'; sdp: string } | undefined;
  private remote: string | undefined;
  private found: string[] = [];
  private readonly transceivers: FakeTransceiver[] = [];

  constructor(readonly configuration: RTCConfiguration) {
    super();
  }

  get localDescription(): { type: string; sdp: string } | null {
    if (!this.local) return null;
    return {
      type: this.local.type,
      sdp: this.local.sdp + this.found.map((line) => `a=${line}\r\n`).join(''),
    };
  }

  getConfiguration(): RTCConfiguration {
    return this.configuration;
  }

  getTransceivers(): FakeTransceiver[] {
    return this.transceivers;
  }

  addTransceiver(what: FakeTrack | Kind, { direction }: { direction: Direction }): FakeTransceiver {
    const track = typeof what === 'string' ? null : what;
    const made = new FakeTransceiver(typeof what === 'string' ? what : what.kind, direction, track);
    this.transceivers.push(made);
    return made;
  }

  createOffer({ iceRestart = false } = {}): Promise<{ type: 'offer'; sdp: string }> {
    if (iceRestart) {
      this.generation += 1;
      this.found = [];
      this.iceGatheringState = 'new';
    }
    return Promise.resolve({ type: 'offer', sdp: this.write((line) => line.direction) });
  }

  createAnswer(): Promise<{ type: 'answer'; sdp: string }> {
    return Promise.resolve({ type: 'answer', sdp: this.write((line) => this.meet(line)) });
  }

  setLocalDescription(description: { type: string; sdp?: string }): Promise<void> {
    const { type, sdp = '' } = description;
    if (type === 'rollback') {
      this.require('have-local-offer');
      this.local = this.stableLocal;
      this.signalingState = 'stable';
      return Promise.resolve();
    }
    this.require(type === 'offer' ? 'stable' : 'have-remote-offer');
    this.stableLocal = this.local;
    this.local = { type: type as 'offer', sdp };
    if (type === 'answer') {
      for (const line of this.transceivers) line.currentDirection = this.meet(line);
      this.signalingState = 'stable';
    } else this.signalingState = 'have-local-offer';
    if (this.iceGatheringState === 'new') this.gather();
    return Promise.resolve();
  }

  setRemoteDescription(description: { type: string; sdp?: string }): Promise<void> {
    const { type, sdp = '' } = description;
    if (type === 'rollback') {
      this.require('have-remote-offer');
      this.signalingState = 'stable';
      return Promise.resolve();
    }
    if (!sdp.startsWith('v=0')) return Promise.reject(new Error('not a description'));
    this.require(type === 'answer' ? 'have-local-offer' : 'stable');
    this.remote = sdp;
    const lines = read(sdp);
    if (type === 'offer') {
      lines.slice(this.transceivers.length).forEach(({ kind }) => {
        this.transceivers.push(new FakeTransceiver(kind, 'recvonly', null));
      });
      this.signalingState = 'have-remote-offer';
    } else {
      lines.forEach(({ direction }, index) => {
        const line = this.transceivers[index];
        if (line) line.currentDirection = opposite(direction);
      });
      this.signalingState = 'stable';
    }
    return Promise.resolve();
  }

  getStats(): Promise<Map<string, unknown>> {
    return Promise.resolve(new Map());
  }

  close(): void {
    this.closed = true;
    this.signalingState = 'closed';
  }

  /** What happens to the path between the peers. */
  path(state: 'checking' | 'connected' | 'disconnected' | 'failed'): void {
    this.iceConnectionState = state;
    this.dispatchEvent(new Event('iceconnectionstatechange'));
  }

  private gather(): void {
    this.iceGatheringState = 'gathering';
    for (const candidate of FakePeerConnection.candidates) {
      setTimeout(() => {
        this.found.push(candidate);
        this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: { candidate } }));
      }, 2);
    }
  }

  private require(state: string): void {
    if (this.signalingState !== state) throw new Error(`InvalidStateError: ${this.signalingState}`);
  }

  private write(direction: (line: FakeTransceiver) => Direction): string {
    const media = this.transceivers.map(
      (line) =>
        `m=${line.kind} 9 UDP/TLS/RTP/SAVPF 111\r\na=ice-ufrag:${String(this.generation)}\r\na=${direction(line)}\r\n`,
    );
    return `v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n${media.join('')}`;
  }

  /** The answer's direction (RFC 8829 §5.3.1). */
  private meet(line: FakeTransceiver): Direction {
    const offered = read(this.remote ?? '')[this.transceivers.indexOf(line)]?.direction ?? 'inactive';
    const theirs = opposite(offered);
    const send = line.direction.includes('send') && theirs.includes('send');
    const receive = line.direction.includes('rec') && theirs.includes('rec');
    return directionOf(send, receive);
  }
}

function read(sdp: string): { kind: Kind; direction: Direction }[] {
  return sdp
    .split(/^m=/m)
    .slice(1)
    .map((text) => ({
      kind: text.startsWith('audio') ? 'audio' : 'video',
      direction: directionIn(text),
    }));
}

function directionIn(section: string): Direction {
  if (/^\w+ 0 /.test(section)) return 'inactive';
  return (/^a=(sendrecv|sendonly|recvonly|inactive)/m.exec(section)?.[1] ?? 'sendrecv') as Direction;
}

function opposite(direction: Direction): Direction {
  return directionOf(direction.includes('rec'), direction.includes('send'));
}

function directionOf(send: boolean, receive: boolean): Direction {
  if (send) return receive ? 'sendrecv' : 'sendonly';
  return receive ? 'recvonly' : 'inactive';
}

/** A browser whose connections can be looked at. */
export class FakeWebRtc implements WebRtc {
  readonly connections: FakePeerConnection[] = [];

  createConnection(configuration: RTCConfiguration): RTCPeerConnection {
    const made = new FakePeerConnection(configuration);
    this.connections.push(made);
    return made as unknown as RTCPeerConnection;
  }

  createStream(): MediaStream {
    return new FakeStream() as unknown as MediaStream;
  }
}
