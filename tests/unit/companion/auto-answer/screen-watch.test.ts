import { ScreenWatch, type IdleDetectorClass } from '../../../../companion/auto-answer/screen-watch';
import { quietLog } from '../sip/support/quiet-log';

/** A browser that has the API, and its user's answer to whether it may be used. */
function browser(permission: PermissionState) {
  const asked = { times: 0, granted: permission === 'granted' };
  const detectors: Detector[] = [];
  class Detector extends EventTarget {
    static requestPermission(): Promise<PermissionState> {
      asked.times += 1;
      asked.granted = true;
      return Promise.resolve('granted');
    }
    userState: 'active' | 'idle' | null = 'active';
    screenState: 'locked' | 'unlocked' | null = 'unlocked';
    start(): Promise<void> {
      if (!asked.granted) return Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
      detectors.push(this);
      return Promise.resolve();
    }
    says(change: Partial<Pick<Detector, 'userState' | 'screenState'>>): void {
      Object.assign(this, change);
      this.dispatchEvent(new Event('change'));
    }
  }
  return { detectors, asked, detectorClass: Detector satisfies IdleDetectorClass };
}

describe('the screen', () => {
  it('is known to be locked, or its user away, once that is allowed', async () => {
    const { detectors, detectorClass } = browser('granted');
    const watch = new ScreenWatch(detectorClass, quietLog);
    await watch.start();
    expect([watch.watching, watch.away]).toEqual([true, false]);
    detectors[0]?.says({ screenState: 'locked' });
    expect(watch.away).toBe(true);
    detectors[0]?.says({ screenState: 'unlocked', userState: 'idle' });
    expect(watch.away).toBe(true);
    detectors[0]?.says({ userState: 'active' });
    expect(watch.away).toBe(false);
    watch.close();
    detectors[0]?.says({ screenState: 'locked' });
    expect(watch.away).toBe(false);
  });

  it('is not asked about at the start, only when its user turns the automatic answer on', async () => {
    const { asked, detectorClass } = browser('prompt');
    const watch = new ScreenWatch(detectorClass, quietLog);
    let told = 0;
    watch.subscribe(() => (told += 1));
    await watch.start();
    expect([asked.times, watch.watching]).toEqual([0, false]);
    await watch.ask();
    expect([asked.times, watch.watching, told]).toEqual([1, true, 1]);
    await watch.ask();
    expect(asked.times).toBe(1);
  });

  it('is not known where the browser lacks the API', async () => {
    const watch = new ScreenWatch(undefined, quietLog);
    await watch.start();
    await watch.ask();
    expect([watch.watching, watch.away]).toEqual([false, false]);
  });
});
