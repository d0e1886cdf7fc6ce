/** What plays sound and may be told where: a media element, or an audio context in Chromium. */
export interface SoundSink {
  readonly sinkId?: unknown;
  setSinkId?(deviceId: string): Promise<void>;
}

/** Whether this browser lets a page choose where an element plays. */
export function canChooseOutput(): boolean {
  return typeof HTMLMediaElement !== 'undefined' && 'setSinkId' in HTMLMediaElement.prototype;
}

/** Whether it does so for generated sound, by which the companion rings. */
export function canChooseRinger(): boolean {
  return typeof AudioContext !== 'undefined' && 'setSinkId' in AudioContext.prototype;
}

/**
 * Plays on a device; empty: the default of the computer, which also stands in for a device that is not
 * to be had. Never rejects: true when it plays where it should.
 */
export async function playOn(sink: EventTarget & SoundSink, deviceId: string): Promise<boolean> {
  if ((sink.sinkId ?? '') === deviceId) return true;
  if (!sink.setSinkId) return deviceId === '';
  try {
    await sink.setSinkId(deviceId);
    return true;
  } catch {
    await sink.setSinkId('').catch(() => undefined);
    return false;
  }
}
