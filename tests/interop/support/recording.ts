import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** Half a second of 16 bit samples at 8 kHz, in bytes; of a wider codec less time. */
const BLOCK = 8_000;
/** Half of full scale is 16,384; what a codec makes of silence stays below ten. */
const LOUD = 200;

/** What a desk phone has recorded of the other side, newest call. */
export class Recording {
  constructor(private readonly folder: string) {}

  /** Bytes so far: a place to listen from. */
  length(): number {
    return this.read((file) => fstatSync(file).size) ?? 0;
  }

  /** How many blocks after `from` are loud, and how many there are. */
  since(from: number): { readonly loud: number; readonly blocks: number } {
    const samples = this.read((file) => {
      const bytes = Buffer.alloc(Math.max(0, fstatSync(file).size - from));
      readSync(file, bytes, 0, bytes.length, from);
      return bytes;
    });
    let [loud, blocks] = [0, 0];
    for (let start = 0; samples && start + BLOCK <= samples.length; start += BLOCK) {
      blocks += 1;
      if (level(samples.subarray(start, start + BLOCK)) > LOUD) loud += 1;
    }
    return { loud, blocks };
  }

  private read<T>(look: (file: number) => T): T | undefined {
    // The names begin with the time of the call.
    const newest = readdirSync(this.folder)
      .filter((name) => name.endsWith('-dec.wav'))
      .sort()
      .at(-1);
    if (newest === undefined) return undefined;
    const file = openSync(join(this.folder, newest), 'r');
    try {
      return look(file);
    } finally {
      closeSync(file);
    }
  }
}

/** Root of the mean square. */
function level(block: Buffer): number {
  let sum = 0;
  for (let at = 0; at + 1 < block.length; at += 2) sum += block.readInt16LE(at) ** 2;
  return Math.sqrt((2 * sum) / block.length);
}
