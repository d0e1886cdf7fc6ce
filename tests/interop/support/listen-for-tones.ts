import type { Page } from 'playwright-core';

/**
 * Listens, in a companion's page, to what its person hears, and answers the first `count` keys of a telephone
 * in it (ITU-T Q.23): a browser plays the tones of RFC 4733 and tells a page nothing of them.
 */
export async function listenForTones(
  page: Page,
  count: number,
): Promise<{ readonly heard: () => Promise<string> }> {
  const keys = await page.evaluateHandle(async (limit) => {
    const low = [697, 770, 852, 941];
    const high = [1209, 1336, 1477, 1633];
    const names = ['123A', '456B', '789C', '*0#D'];
    const stream = document.querySelector('audio')?.srcObject;
    if (!(stream instanceof MediaStream)) throw new Error('no call is heard');
    const context = new AudioContext();
    await context.resume();
    const analyser = new AnalyserNode(context, { fftSize: 2048, smoothingTimeConstant: 0 });
    context.createMediaStreamSource(stream).connect(analyser);
    const spectrum = new Float32Array(analyser.frequencyBinCount);
    const width = context.sampleRate / analyser.fftSize;
    const loudest = (frequencies: readonly number[]): number => {
      const levels = frequencies.map((frequency) => spectrum[Math.round(frequency / width)] ?? -200);
      const best = Math.max(...levels);
      return best > -50 && levels.filter((one) => one > best - 12).length === 1 ? levels.indexOf(best) : -1;
    };
    return new Promise<{ text: string; done: Promise<string> }>((started) => {
      const result = { text: '', done: Promise.resolve('') };
      let [last, pauses] = ['', 0];
      result.done = new Promise((resolve) => {
        const timer = setInterval(() => {
          analyser.getFloatFrequencyData(spectrum);
          const key = names[loudest(low)]?.[loudest(high)] ?? '';
          // A voice behind the tone may drown it for a moment, which is not yet the end of the key.
          pauses = key ? 0 : pauses + 1;
          if (key && key !== last) result.text += key;
          if (key || pauses > 2) last = key;
          if (result.text.length < limit) return;
          clearInterval(timer);
          void context.close();
          resolve(result.text);
        }, 15);
      });
      started(result);
    });
  }, count);
  return { heard: () => keys.evaluate(({ text }) => text) };
}
