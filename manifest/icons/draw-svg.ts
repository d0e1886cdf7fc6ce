import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { installedFile } from '../build/installed-file';
import { writeXml } from '../xml/write-xml';
import type { XmlElement } from '../xml/xml-element';
import type { Picture } from './picture';

/** Compiled once for a process: the library refuses a second time. */
let ready: Promise<void> | undefined;

async function start(): Promise<void> {
  await initWasm(await readFile(installedFile('@resvg/resvg-wasm/index_bg.wasm')));
}

/** Draws an SVG as a square of `size` pixels; it has passed `checkSvg`. */
export async function drawSvg(svg: XmlElement, size: number): Promise<Picture> {
  ready ??= start();
  await ready;
  const drawing = new Resvg(writeXml(svg), {
    fitTo: { mode: 'width', value: size },
    font: { loadSystemFonts: false },
  });
  try {
    const image = drawing.render();
    const picture = { width: image.width, height: image.height, pixels: straight(image.pixels) };
    image.free();
    return picture;
  } finally {
    drawing.free();
  }
}

/** The renderer answers colours multiplied by alpha; a PNG wants them as they are. */
function straight(multiplied: Uint8Array): Uint8Array {
  const pixels = Uint8Array.from(multiplied);
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = pixels[at + 3] ?? 0;
    if (alpha === 0 || alpha === 255) continue;
    for (let channel = at; channel < at + 3; channel += 1) {
      pixels[channel] = Math.min(255, Math.round(((pixels[channel] ?? 0) * 255) / alpha));
    }
  }
  return pixels;
}
