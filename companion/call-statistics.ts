/** One direction of one medium. Counts are totals since the call began. */
export interface StreamStatistics {
  readonly codec?: string | undefined;
  readonly packets: number;
  readonly bytes: number;
  readonly packetsLost: number;
  /** ms; only known for what is received. */
  readonly jitter?: number | undefined;
}

export interface VideoStatistics extends StreamStatistics {
  readonly frames: number;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Of this moment. */
  readonly framesPerSecond?: number | undefined;
}

/** Requirement C8: what the call's connection does, in the units a person reads. */
export interface CallStatistics {
  /** ms; absent before the first report. */
  readonly roundTripTime?: number | undefined;
  /** DTLS and SRTP cipher names, e.g. `DTLS 1.2, AES_CM_128_HMAC_SHA1_80`; absent: not encrypted yet. */
  readonly encryption?: string | undefined;
  readonly audioSent?: StreamStatistics | undefined;
  /** `level` 0…1 now; `energy` the sum of squared levels over time since the call began, which grows only with sound. */
  readonly audioReceived?:
    (StreamStatistics & { readonly level: number; readonly energy: number }) | undefined;
  readonly videoSent?: VideoStatistics | undefined;
  readonly videoReceived?: VideoStatistics | undefined;
}
