import type { BackgroundJob, BackgroundReport } from './background';
import { Compositor } from './compositor';
import { createSegmenter, type Segment } from './segmenter';

const REPORT_MS = 1_000;

const report = (what: BackgroundReport): void => {
  globalThis.postMessage(what);
};

/**
 * Changes one picture after the other. While one is worked on, those that come meanwhile are
 * dropped by the stream: the rate falls, and nothing waits.
 */
async function run({ readable, writable, background }: BackgroundJob): Promise<void> {
  const reader = readable.getReader();
  const writer = writable.getWriter();
  let segment: Segment | undefined;
  let compositor: Compositor | undefined;
  let counted = 0;
  let since = performance.now();
  for (;;) {
    const { value: frame } = await reader.read();
    if (!frame) return;
    const { displayWidth: width, displayHeight: height } = frame;
    try {
      if (!segment) {
        segment = await createSegmenter(height > width);
        report({ kind: 'running' });
      }
      if (!compositor?.fits(frame)) compositor = new Compositor(background, width, height);
      await writer.write(compositor.compose(frame, await segment(frame)));
    } finally {
      frame.close();
    }
    counted += 1;
    const passed = performance.now() - since;
    if (passed < REPORT_MS) continue;
    report({ kind: 'rate', rate: Math.round((counted * 1000) / passed) });
    counted = 0;
    since = performance.now();
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<BackgroundJob>) => {
  run(data).catch((error: unknown) => {
    report({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  });
});
