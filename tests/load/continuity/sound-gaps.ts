import type { BrowserContext, Page } from 'playwright-core';

/** What is heard without a break for so long has come back to stay, in ms. */
const STEADY_MS = 1_000;

interface Listening {
  /** When the last sound was heard, in ms since the epoch. */
  heardAt: number;
  /** The longest time without any since it was last asked for, in ms. */
  longestGap: number;
}

/** Puts an instrument into every page of a browser to come: how long nothing of a conversation is heard. */
export async function noteSoundGaps(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const listening: Listening = { heardAt: 0, longestGap: 0 };
    Object.assign(globalThis, { listening });
    const receivers = new Set<RTCRtpReceiver>();
    const Original = globalThis.RTCPeerConnection;
    globalThis.RTCPeerConnection = class extends Original {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        this.addEventListener('track', ({ track, receiver }) => {
          if (track.kind === 'audio') receivers.add(receiver);
        });
      }
    };
    setInterval(() => {
      for (const receiver of receivers) {
        // When the last packet that was played came from the network (WebRTC §5.3), in ms since the epoch.
        const at = receiver.getSynchronizationSources()[0]?.timestamp ?? 0;
        if (at <= listening.heardAt) continue;
        if (listening.heardAt > 0) {
          listening.longestGap = Math.max(listening.longestGap, at - listening.heardAt);
        }
        listening.heardAt = at;
      }
    }, 10);
  });
}

/** Forgets what was heard before something is done, so that only what follows counts. */
export async function listenAnew(page: Page): Promise<void> {
  await page.evaluate(() => {
    (globalThis as unknown as { listening: Listening }).listening.longestGap = 0;
  });
}

/** The longest silence since, in ms, once it is over for good: it must have been longer than `least` ms. */
export async function silence(page: Page, least: number): Promise<number> {
  const heard = await page.waitForFunction((shortest) => {
    const { listening } = globalThis as unknown as { listening: Listening };
    const over = listening.longestGap > shortest && Date.now() - listening.heardAt < shortest;
    return over && listening.longestGap;
  }, least);
  const gap = (await heard.jsonValue()) || Number.NaN;
  await page.waitForTimeout(STEADY_MS);
  const { longestGap } = await page.evaluate(
    () => (globalThis as unknown as { listening: Listening }).listening,
  );
  return Math.max(gap, longestGap);
}
