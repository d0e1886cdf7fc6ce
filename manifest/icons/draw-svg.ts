import { Worker } from 'node:worker_threads';
import { installedFile } from '../build/installed-file';
import { writeXml } from '../xml/write-xml';
import type { XmlElement } from '../xml/xml-element';
import type { Picture } from './picture';

/** Longest a drawing may take, in ms: an icon takes a tenth of a second, a hostile one would take minutes. */
const LIMIT_MS = 5_000;

/**
 * The worker's program, as text: a worker starts from a file, and of a bundle there is only one.
 * It is given where the renderer is, and answers the pixels of each size, then ends.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const { initWasm, Resvg } = require(workerData.library);
initWasm(readFileSync(workerData.wasm)).then(() => {
  parentPort.postMessage(workerData.sizes.map((size) => {
    const options = { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } };
    const { width, height, pixels } = new Resvg(workerData.svg, options).render();
    return { width, height, pixels: Uint8Array.from(pixels) };
  }));
});
`;

/**
 * Draws an SVG that has passed `checkSvg` as squares of these sizes, in pixels, in a thread that is
 * ended when it takes too long: what a drawing costs cannot be told from its text. Undefined then, and
 * where the renderer gives up. `limit`: ms.
 */
export async function drawSvg(
  svg: XmlElement,
  sizes: readonly number[],
  limit = LIMIT_MS,
): Promise<readonly Picture[] | undefined> {
  const worker = new Worker(program, {
    eval: true,
    workerData: {
      library: installedFile('@resvg/resvg-wasm'),
      wasm: installedFile('@resvg/resvg-wasm/index_bg.wasm'),
      svg: writeXml(svg),
      sizes,
    },
  });
  let late: NodeJS.Timeout | undefined;
  try {
    const pictures = await new Promise<readonly Picture[] | undefined>((resolve) => {
      const giveUp = (): void => {
        resolve(undefined);
      };
      worker.once('message', resolve);
      worker.once('error', giveUp);
      worker.once('exit', giveUp);
      late = setTimeout(giveUp, limit);
    });
    return pictures?.map((picture) => ({ ...picture, pixels: straight(picture.pixels) }));
  } finally {
    clearTimeout(late);
    await worker.terminate();
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
