import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { eventually } from './eventually';

/**
 * Puts an instrument into every page of a browser to come: notes when the first packet of each
 * conversation's sound arrives, in ms since the epoch, a clock that windows of one machine share.
 */
export async function noteFirstSounds(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const firstSounds: number[] = [];
    Object.assign(globalThis, { firstSounds });
    const Original = globalThis.RTCPeerConnection;
    globalThis.RTCPeerConnection = class extends Original {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        this.addEventListener('track', ({ track }) => {
          if (track.kind !== 'audio') return;
          // A remote track is muted until its first packet (WebRTC §5.3, "muted").
          track.addEventListener('unmute', () =>
            firstSounds.push(performance.timeOrigin + performance.now()),
          );
        });
      }
    };
  });
}

/** When sound of a conversation first arrived at a page after a moment; waits for it, over a reload too. */
export async function firstSoundAfter(page: Page, since: number): Promise<number> {
  const found = await page.waitForFunction((moment) => {
    const { firstSounds } = globalThis as unknown as { firstSounds: number[] };
    return firstSounds.find((at) => at > moment);
  }, since);
  return (await found.jsonValue()) ?? Number.NaN;
}

/** The same at a page that has crashed once, which Playwright itself never speaks to again. */
export function firstSoundAfterCrash(session: CDPSession, since: number): Promise<number> {
  const expression = `globalThis.firstSounds?.find((at) => at > ${String(since)}) ?? 0`;
  return eventually(
    'sound after the crash',
    async () => {
      const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
      return Number(result.value);
    },
    (at) => at > 0,
  );
}
