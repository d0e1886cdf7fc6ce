import { Decoder, Encoder } from '@evan/opus';
import { SAMPLE_RATE } from './frame';

/** Bits a second: wideband speech and more. */
const BITRATE = 32_000;
/** 0…10: what it costs against what it gains; the middle is hardly to be told from the best with speech. */
const COMPLEXITY = 5;
/** Percent of loss the encoder reckons with, when it adds redundancy for the packet before. */
const EXPECTED_LOSS = 5;

/** Encodes one stream of frames. */
export class VoiceEncoder {
  readonly #encoder = new Encoder({ channels: 1, sample_rate: SAMPLE_RATE, application: 'voip' });

  constructor() {
    this.#encoder.bitrate = BITRATE;
    this.#encoder.complexity = COMPLEXITY;
    this.#encoder.inband_fec = true;
    this.#encoder.packet_loss = EXPECTED_LOSS;
  }

  encode(frame: Int16Array): Uint8Array {
    return this.#encoder.encode(frame);
  }
}

/** Decodes one stream of packets to one channel, however many it has. */
export class VoiceDecoder {
  readonly #decoder = new Decoder({ channels: 1, sample_rate: SAMPLE_RATE });

  /** `undefined`: not Opus. The samples are good until the next packet. */
  decode(packet: Uint8Array): Int16Array | undefined {
    try {
      const bytes = this.#decoder.decode(packet);
      return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1);
    } catch {
      return undefined;
    }
  }
}
