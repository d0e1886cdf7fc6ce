import type { CallStatistics, VideoStatistics } from '../../call-statistics';

/** One figure: the key of its name in the catalogue, and its value, plain number first, unit after. */
export interface StatisticsRow {
  readonly name: StatisticsName;
  /** Absent while it is not known. */
  readonly value?: string | undefined;
}

export type StatisticsName =
  | 'quality'
  | 'audio-codec'
  | 'packets-sent'
  | 'packets-received'
  | 'packets-lost'
  | 'jitter'
  | 'reported-lost'
  | 'reported-jitter'
  | 'round-trip-time'
  | 'encryption'
  | 'audio-level-received'
  | 'audio-energy-received'
  | 'video-codec'
  | 'video-frames-received'
  | 'video-size-received'
  | 'video-limited-by'
  | 'video-size-sent'
  | 'video-rate-sent';

/**
 * The figures of a call in the order a person reads them (requirement C8). Packets are those of
 * sound; pictures have rows of their own once there are any. Numbers are written without
 * grouping, the same in every language, so that they can be copied into a report and compared.
 */
export function statisticsRows(figures: CallStatistics | undefined): readonly StatisticsRow[] {
  const sent = figures?.audioSent;
  const received = figures?.audioReceived;
  return [
    { name: 'quality', value: figures?.score?.toFixed(1) },
    { name: 'audio-codec', value: received?.codec ?? sent?.codec },
    { name: 'packets-sent', value: count(sent?.packets) },
    { name: 'packets-received', value: count(received?.packets) },
    { name: 'packets-lost', value: count(received?.packetsLost) },
    { name: 'jitter', value: milliseconds(received?.jitter) },
    { name: 'reported-lost', value: count(sent?.reported?.packetsLost) },
    { name: 'reported-jitter', value: milliseconds(sent?.reported?.jitter) },
    { name: 'round-trip-time', value: milliseconds(figures?.roundTripTime) },
    { name: 'encryption', value: figures?.encryption },
    { name: 'audio-level-received', value: received?.level.toFixed(4) },
    { name: 'audio-energy-received', value: received?.energy.toFixed(4) },
    ...videoRows(figures),
  ];
}

function videoRows(figures: CallStatistics | undefined): readonly StatisticsRow[] {
  const received = figures?.videoReceived;
  const sent = figures?.videoSent;
  if (!received && !sent) return [];
  return [
    { name: 'video-codec', value: received?.codec ?? sent?.codec },
    { name: 'video-frames-received', value: count(received?.frames) },
    { name: 'video-size-received', value: size(received) },
    { name: 'video-limited-by', value: sent?.limitedBy },
    { name: 'video-size-sent', value: size(sent) },
    { name: 'video-rate-sent', value: count(sent?.framesPerSecond) },
  ];
}

function count(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(Math.round(value));
}

function milliseconds(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${String(Math.round(value * 10) / 10)} ms`;
}

function size(video: VideoStatistics | undefined): string | undefined {
  if (!video?.width || !video.height) return undefined;
  return `${String(video.width)} × ${String(video.height)}`;
}
