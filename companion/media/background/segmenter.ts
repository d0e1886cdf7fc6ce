import type { SelfieSegmentation } from '@mediapipe/selfie_segmentation';

declare function importScripts(...urls: string[]): void;

/** The library's files, each under the address the build gave it. */
const files: Readonly<Record<string, URL>> = {
  'selfie_segmentation.binarypb': new URL(
    '@mediapipe/selfie_segmentation/selfie_segmentation.binarypb',
    import.meta.url,
  ),
  'selfie_segmentation.tflite': new URL(
    '@mediapipe/selfie_segmentation/selfie_segmentation.tflite',
    import.meta.url,
  ),
  'selfie_segmentation_landscape.tflite': new URL(
    '@mediapipe/selfie_segmentation/selfie_segmentation_landscape.tflite',
    import.meta.url,
  ),
  'selfie_segmentation_solution_simd_wasm_bin.js': new URL(
    '@mediapipe/selfie_segmentation/selfie_segmentation_solution_simd_wasm_bin.js',
    import.meta.url,
  ),
  'selfie_segmentation_solution_simd_wasm_bin.wasm': new URL(
    '@mediapipe/selfie_segmentation/selfie_segmentation_solution_simd_wasm_bin.wasm',
    import.meta.url,
  ),
  'selfie_segmentation_solution_wasm_bin.js': new URL(
    '@mediapipe/selfie_segmentation/selfie_segmentation_solution_wasm_bin.js',
    import.meta.url,
  ),
  'selfie_segmentation_solution_wasm_bin.wasm': new URL(
    '@mediapipe/selfie_segmentation/selfie_segmentation_solution_wasm_bin.wasm',
    import.meta.url,
  ),
};
const library = new URL('@mediapipe/selfie_segmentation/selfie_segmentation.js', import.meta.url);

/**
 * As much of a page as the library looks for. Its own way for workers (version 0.1.1675465747)
 * imports the model as if it were a script and fails; the way for pages works in a worker when
 * scripts and canvases are made as one makes them there (docs/decisions/0010-backgrounds-in-a-worker.md).
 */
const page = {
  createElement: (tag: string) => (tag === 'canvas' ? new OffscreenCanvas(1, 1) : new ScriptElement()),
  body: {
    appendChild: (script: ScriptElement) => {
      script.run();
    },
  },
  addEventListener: () => undefined,
};

class ScriptElement extends EventTarget {
  crossOrigin = '';
  private source = '';

  setAttribute(name: string, value: string): void {
    if (name === 'src') this.source = value;
  }

  run(): void {
    try {
      importScripts(this.source);
      this.dispatchEvent(new Event('load'));
    } catch {
      this.dispatchEvent(new Event('error'));
    }
  }
}

/** Where in a picture the person is: what gives the mask of one picture after the other. */
export type Segment = (frame: VideoFrame) => Promise<CanvasImageSource>;

/**
 * Loads library and model into this worker. The general model for upright pictures, the faster one for wide ones.
 * @throws whatever keeps it from running: no WebGL 2, a file that does not come
 */
export async function createSegmenter(upright: boolean): Promise<Segment> {
  Object.assign(globalThis, { window: globalThis, document: page });
  importScripts(library.href);
  const { SelfieSegmentation: Library } = globalThis as unknown as {
    SelfieSegmentation: typeof SelfieSegmentation;
  };
  const segmentation = new Library({ locateFile: (name) => files[name]?.href ?? name });
  let mask: CanvasImageSource | undefined;
  segmentation.onResults((results) => {
    mask = results.segmentationMask;
  });
  const options = { modelSelection: upright ? 0 : 1, selfieMode: false, useCpuInference: true };
  segmentation.setOptions(options);
  await segmentation.initialize();
  // What the models take in, so that a large picture need not pass through WebGL.
  const input = new OffscreenCanvas(256, upright ? 256 : 144);
  const context = input.getContext('2d');
  return async (frame) => {
    context?.drawImage(frame, 0, 0, input.width, input.height);
    await segmentation.send({ image: input as unknown as HTMLCanvasElement });
    if (!mask) throw new Error('no mask');
    return mask;
  };
}
