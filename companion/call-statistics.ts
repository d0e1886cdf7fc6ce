/** One direction of one medium. Counts are totals since the call began. */
export interface StreamStatistics {
  readonly codec?: string | undefined;
  readonly packets: number;
  readonly bytes: number;
  readonly packetsLost: number;
  /** ms; only known for what is received. */
  readonly jitter?: number | undefined;
}

/** What the peer reports of a stream we send it (RTCP receiver reports, RFC 3550 §6.4.1). */
export interface ReportedStatistics {
  readonly packetsLost: number;
  /** Of the packets between its last two reports, 0…1. */
  readonly fractionLost?: number | undefined;
  /** ms */
  readonly jitter?: number | undefined;
}

export interface SentAudioStatistics extends StreamStatistics {
  /** Absent until the peer has reported. */
  readonly reported?: ReportedStatistics | undefined;
  /** What the source gave: the sum of squared levels over time, and that time in seconds, since it began. */
  readonly captured?: { readonly energy: number; readonly seconds: number } | undefined;
}

export interface VideoStatistics extends StreamStatistics {
  readonly frames: number;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Of this moment. */
  readonly framesPerSecond?: number | undefined;
}

export interface SentVideoStatistics extends VideoStatistics {
  /** What makes the picture smaller or slower than it was meant: `none`, `cpu`, `bandwidth`, `other`. */
  readonly limitedBy?: string | undefined;
}

/** Requirement C8: what the call's connection does, in the units a person reads. */
export interface CallStatistics {
  /** Mean opinion score of what arrives, 1…5; absent before there is enough to judge. */
  readonly score?: number | undefined;
  /** ms; absent before the first report. */
  readonly roundTripTime?: number | undefined;
  /** DTLS and SRTP cipher names, e.g. `DTLS 1.2, AES_CM_128_HMAC_SHA1_80`; absent: not encrypted yet. */
  readonly encryption?: string | undefined;
  readonly audioSent?: SentAudioStatistics | undefined;
  /** `level` 0…1 now; `energy` the sum of squared levels over time since the call began, which grows only with sound. */
  readonly audioReceived?:
    (StreamStatistics & { readonly level: number; readonly energy: number }) | undefined;
  readonly videoSent?: SentVideoStatistics | undefined;
  readonly videoReceived?: VideoStatistics | undefined;
}
