import type { Frame, Page } from 'playwright-core';

/** Where an instrument may be put: a page or a frame in one. */
type Place = Page | Frame;

/**
 * Instruments that live in the measured pages. All times are ms since the epoch with a fraction:
 * windows of one machine share that clock, which messages between us and the browser do not.
 */

/** When the next click happens at a place. */
export function nextClick(place: Place): Promise<number> {
  return place.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const note = (): void => {
          resolve(performance.timeOrigin + performance.now());
        };
        addEventListener('click', note, { capture: true, once: true });
      }),
  );
}

/** When a button of that name is next seen at a place. */
export function nextButton(place: Place, name: string): Promise<number> {
  return place.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const buttons = [...document.querySelectorAll('button')];
          if (!buttons.some((button) => (button.ariaLabel ?? button.textContent.trim()) === wanted)) return;
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { childList: true, subtree: true, attributes: true });
        look();
      }),
    name,
  );
}

/** Put into every page before its own scripts: notes when the first packet of remote sound arrives. */
export function watchFirstAudio(): void {
  const heard: { listeners: ((at: number) => void)[] } = { listeners: [] };
  Object.assign(globalThis, { heard });
  const Original = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Original {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener('track', ({ track }) => {
        // A remote track is muted until its first packet (WebRTC §5.3, "muted").
        const note = (): void => {
          const at = performance.timeOrigin + performance.now();
          for (const tell of heard.listeners.splice(0)) tell(at);
        };
        if (track.kind === 'audio') track.addEventListener('unmute', note);
      });
    }
  };
}

/** When the first packet of sound of the next call arrives at a page prepared with `watchFirstAudio`. */
export function nextAudio(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const { heard } = globalThis as unknown as { heard: { listeners: ((at: number) => void)[] } };
        heard.listeners.push(resolve);
      }),
  );
}
