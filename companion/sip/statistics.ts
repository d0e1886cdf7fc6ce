import type {
  CallStatistics,
  ReportedStatistics,
  StreamStatistics,
  VideoStatistics,
} from '../call-statistics';

type Entry = Readonly<Record<string, unknown>>;

/** The figures of a connection's `getStats` (W3C webrtc-stats) in the units a person reads. */
export function readStatistics(report: Iterable<readonly [string, unknown]>): CallStatistics {
  const entries = new Map([...report].map(([id, entry]) => [id, entry as Entry]));
  const all = [...entries.values()];
  const codecOf = (entry: Entry): string | undefined =>
    text(entries.get(text(entry['codecId']) ?? '')?.['mimeType'])?.replace(/^\w+\//, '');
  const find = (type: string, kind: string): Entry | undefined =>
    // A line given up and taken up again leaves its old figures behind: the busiest is the one in use.
    all
      .filter((entry) => entry['type'] === type && entry['kind'] === kind)
      .sort((a, b) => packets(b) - packets(a))[0];
  const stream = (entry: Entry): StreamStatistics => {
    const remote = entries.get(text(entry['remoteId']) ?? '');
    const jitter = entry['type'] === 'inbound-rtp' ? number(entry['jitter']) : undefined;
    return {
      codec: codecOf(entry),
      packets: packets(entry),
      bytes: number(entry['bytesReceived']) ?? number(entry['bytesSent']) ?? 0,
      packetsLost: number(entry['packetsLost']) ?? number(remote?.['packetsLost']) ?? 0,
      ...(jitter === undefined ? {} : { jitter: jitter * 1000 }),
    };
  };
  const video = (entry: Entry): VideoStatistics => ({
    ...stream(entry),
    frames: number(entry['framesDecoded']) ?? number(entry['framesEncoded']) ?? 0,
    width: number(entry['frameWidth']),
    height: number(entry['frameHeight']),
    framesPerSecond: number(entry['framesPerSecond']),
  });
  const audioReceived = find('inbound-rtp', 'audio');
  const audioSent = find('outbound-rtp', 'audio');
  const videoReceived = find('inbound-rtp', 'video');
  const videoSent = find('outbound-rtp', 'video');
  return {
    roundTripTime: roundTripTime(all, entries),
    encryption: encryption(all),
    audioSent: audioSent && {
      ...stream(audioSent),
      reported: reported(entries.get(text(audioSent['remoteId']) ?? '')),
      captured: captured(entries.get(text(audioSent['mediaSourceId']) ?? '')),
    },
    audioReceived: audioReceived && {
      ...stream(audioReceived),
      level: number(audioReceived['audioLevel']) ?? 0,
      energy: number(audioReceived['totalAudioEnergy']) ?? 0,
    },
    videoSent: videoSent && { ...video(videoSent), limitedBy: text(videoSent['qualityLimitationReason']) },
    videoReceived: videoReceived && video(videoReceived),
  };
}

function reported(entry: Entry | undefined): ReportedStatistics | undefined {
  if (!entry) return undefined;
  const jitter = number(entry['jitter']);
  return {
    packetsLost: number(entry['packetsLost']) ?? 0,
    fractionLost: number(entry['fractionLost']),
    jitter: jitter === undefined ? undefined : jitter * 1000,
  };
}

function captured(entry: Entry | undefined): { energy: number; seconds: number } | undefined {
  const energy = number(entry?.['totalAudioEnergy']);
  const seconds = number(entry?.['totalSamplesDuration']);
  return energy === undefined || seconds === undefined ? undefined : { energy, seconds };
}

function roundTripTime(all: readonly Entry[], entries: ReadonlyMap<string, Entry>): number | undefined {
  const transport = all.find(({ type }) => type === 'transport');
  const pair = entries.get(text(transport?.['selectedCandidatePairId']) ?? '');
  const seconds = number(pair?.['currentRoundTripTime']);
  return seconds === undefined ? undefined : seconds * 1000;
}

function encryption(all: readonly Entry[]): string | undefined {
  const transport = all.find(({ type, dtlsState }) => type === 'transport' && dtlsState === 'connected');
  const srtp = text(transport?.['srtpCipher']);
  if (!srtp) return undefined;
  const tls = text(transport?.['tlsVersion']);
  return tls ? `${dtlsVersion(tls)}, ${srtp}` : srtp;
}

/** The wire number of a DTLS version: the ones' complement of the protocol's (RFC 6347 §4.1). */
function dtlsVersion(wire: string): string {
  const known: Readonly<Record<string, string>> = { FEFF: '1.0', FEFD: '1.2', FEFC: '1.3' };
  return `DTLS ${known[wire.toUpperCase()] ?? wire}`;
}

function packets(entry: Entry): number {
  return number(entry['packetsReceived']) ?? number(entry['packetsSent']) ?? 0;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
