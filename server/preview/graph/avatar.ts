import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

const backgrounds: readonly Colour[] = [
  [126, 166, 196],
  [196, 166, 126],
  [150, 180, 140],
  [190, 150, 170],
  [160, 150, 200],
];
const skins: readonly Colour[] = [
  [244, 208, 177],
  [224, 172, 125],
  [176, 120, 78],
  [120, 78, 50],
];
const clothes: readonly Colour[] = [
  [52, 73, 94],
  [125, 60, 60],
  [40, 100, 90],
  [90, 80, 130],
];

/** A portrait of sorts, the same for the same person: head and shoulders, as a PNG of `size` pixels. */
export function avatarOf(id: string, size: number): Buffer {
  const seed = createHash('sha256').update(id).digest();
  const background = backgrounds[(seed[0] ?? 0) % backgrounds.length] as Colour;
  const skin = skins[(seed[1] ?? 0) % skins.length] as Colour;
  const dress = clothes[(seed[2] ?? 0) % clothes.length] as Colour;
  const hair: Colour = [20 + ((seed[3] ?? 0) % 120), 15 + ((seed[4] ?? 0) % 80), 10 + ((seed[5] ?? 0) % 50)];
  return png(size, (x, y) => {
    const inside = (centreX: number, centreY: number, width: number, height: number): boolean =>
      ((x - centreX) / width) ** 2 + ((y - centreY) / height) ** 2 < 1;
    if (inside(0.5, 0.47, 0.2, 0.24) && y > 0.34) return skin;
    if (inside(0.5, 0.4, 0.24, 0.25) && y < 0.5) return hair;
    if (x > 0.42 && x < 0.58 && y > 0.6 && y < 0.78) return skin;
    return inside(0.5, 1.05, 0.42, 0.36) ? dress : background;
  });
}

/** PNG (W3C PNG §5, §10): true colour, no filter, one chunk of data. */
function png(size: number, colourAt: (x: number, y: number) => Colour): Buffer {
  const rows = Buffer.alloc(size * (size * 3 + 1));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      rows.set(colourAt((x + 0.5) / size, (y + 0.5) / size), y * (size * 3 + 1) + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
