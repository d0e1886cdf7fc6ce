import type { Picture } from './picture';

/** Size of Teams' outline icon, and of the symbol in it: the host draws its own margin. */
export const OUTLINE_SIZE = 32;
const SYMBOL_SIZE = 28;
/** Share of the greatest difference from the background below which a pixel is background. */
const FAINT = 0.08;

/** How much each pixel belongs to the symbol, 0 to 1. */
interface Mask {
  readonly width: number;
  readonly values: Float32Array;
}

/**
 * The outline icon of a drawing, white on transparent: what differs from the background, cut out
 * and brought to size. Undefined when nothing differs.
 */
export function outlineOf(picture: Picture): Picture | undefined {
  const mask = symbolOf(picture);
  const box = mask && boxOf(mask);
  if (!box) return undefined;
  const scale = Math.max(box.right - box.left, box.bottom - box.top) / SYMBOL_SIZE;
  const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const pixels = new Uint8Array(OUTLINE_SIZE * OUTLINE_SIZE * 4);
  for (let y = 0; y < OUTLINE_SIZE; y += 1) {
    for (let x = 0; x < OUTLINE_SIZE; x += 1) {
      const left = centre.x + (x - OUTLINE_SIZE / 2) * scale;
      const top = centre.y + (y - OUTLINE_SIZE / 2) * scale;
      const alpha = Math.round(meanOf(mask, left, top, scale) * 255);
      if (alpha > 0) pixels.set([255, 255, 255, alpha], (y * OUTLINE_SIZE + x) * 4);
    }
  }
  return { width: OUTLINE_SIZE, height: OUTLINE_SIZE, pixels };
}

/** The background is what the corner shows: nothing, or one colour. */
function symbolOf({ width, pixels }: Picture): Mask | undefined {
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixels;
  const values = new Float32Array(pixels.length / 4);
  let greatest = 0;
  for (let at = 0; at < values.length; at += 1) {
    const p = at * 4;
    const there = pixels[p + 3] ?? 0;
    const value =
      alpha === 0
        ? there
        : Math.hypot((pixels[p] ?? 0) - red, (pixels[p + 1] ?? 0) - green, (pixels[p + 2] ?? 0) - blue);
    values[at] = value;
    greatest = Math.max(greatest, value);
  }
  if (greatest < 16) return undefined;
  for (let at = 0; at < values.length; at += 1) {
    const share = (values[at] ?? 0) / greatest;
    values[at] = share < FAINT ? 0 : share;
  }
  return { width, values };
}

function boxOf({ width, values }: Mask) {
  const box = { left: width, top: width, right: 0, bottom: 0 };
  values.forEach((value, at) => {
    if (value < 0.5) return;
    const [x, y] = [at % width, Math.floor(at / width)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x + 1);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y + 1);
  });
  return box.right > box.left ? box : undefined;
}

/** The mean over a square of the mask; outside of it nothing is. */
function meanOf({ width, values }: Mask, left: number, top: number, size: number): number {
  const height = values.length / width;
  let sum = 0;
  let area = 0;
  for (let y = Math.floor(top); y < top + size; y += 1) {
    const tall = Math.min(y + 1, top + size) - Math.max(y, top);
    for (let x = Math.floor(left); x < left + size; x += 1) {
      const part = tall * (Math.min(x + 1, left + size) - Math.max(x, left));
      area += part;
      if (x >= 0 && y >= 0 && x < width && y < height) sum += part * (values[y * width + x] ?? 0);
    }
  }
  return area > 0 ? sum / area : 0;
}
