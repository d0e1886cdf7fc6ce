import type { CallStatistics } from '../../call-statistics';

/** What happened to the sound of a call between two readings, about a second apart. */
export interface Interval {
  /** Packets that arrived, and those that should have. */
  readonly received: number;
  readonly lost: number;
  /** ms, now. */
  readonly jitter?: number | undefined;
  readonly roundTripTime?: number | undefined;
  /** What the peer last reported of our sound: share lost (0…1) and jitter in ms. */
  readonly theirLoss?: number | undefined;
  readonly theirJitter?: number | undefined;
  /** Root mean square of what the microphone gave, 0…1; absent when nothing is captured. */
  readonly captured?: number | undefined;
  /** The encoder makes our picture smaller or slower because the processor does not keep up; absent without one. */
  readonly processorBusy?: boolean | undefined;
}

export function intervalBetween(before: CallStatistics, after: CallStatistics): Interval {
  const { audioReceived, audioSent, videoSent } = after;
  return {
    received: rise(before.audioReceived?.packets, audioReceived?.packets),
    lost: rise(before.audioReceived?.packetsLost, audioReceived?.packetsLost),
    jitter: audioReceived?.jitter,
    roundTripTime: after.roundTripTime,
    theirLoss: audioSent?.reported?.fractionLost,
    theirJitter: audioSent?.reported?.jitter,
    captured: capturedBetween(before.audioSent?.captured, audioSent?.captured),
    processorBusy: videoSent && videoSent.limitedBy === 'cpu',
  };
}

type Captured = NonNullable<CallStatistics['audioSent']>['captured'];

/** From the sums of energy and time (webrtc-stats, `totalAudioEnergy`); new ones begin with another device. */
function capturedBetween(before: Captured, after: Captured): number | undefined {
  if (!before || !after) return undefined;
  const seconds = after.seconds - before.seconds;
  const energy = after.energy - before.energy;
  return seconds > 0 && energy >= 0 ? Math.sqrt(energy / seconds) : undefined;
}

/** A counter that begins anew, with another stream, counts from nothing. */
function rise(before = 0, after = 0): number {
  return after >= before ? after - before : after;
}
