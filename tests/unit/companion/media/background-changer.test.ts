import { BackgroundChanger } from '../../../../companion/media/background/background-changer';
import type { BackgroundReport } from '../../../../companion/media/background/background';
import { asTrack, FakeTrack } from '../sip/support/fake-media';
import { quietLog } from '../sip/support/quiet-log';
import { settled } from './fake-devices';

/** A worker of which a test says everything. */
class FakeWorker extends EventTarget {
  readonly jobs: unknown[] = [];
  terminated = false;

  postMessage(job: unknown): void {
    this.jobs.push(job);
  }

  terminate(): void {
    this.terminated = true;
  }

  reports(data: BackgroundReport): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
}

class Processor {
  readonly readable = {};
}

class Generator extends FakeTrack {
  readonly writable = {};

  constructor() {
    super('video');
  }
}

const browser = {
  MediaStreamTrackProcessor: Processor,
  MediaStreamTrackGenerator: Generator,
  OffscreenCanvas: Object,
  Worker: Object,
};

function changing(scope: object = browser) {
  const worker = new FakeWorker();
  const camera = new FakeTrack('video');
  camera.settings = { width: 1280, height: 720 };
  const changer = new BackgroundChanger({
    createWorker: () => worker as unknown as Worker,
    scope,
    log: quietLog,
  });
  const changed = changer.change(asTrack(camera), { kind: 'blur' });
  return { worker, camera, changer, changed };
}

describe('another background', () => {
  it('is shown from the first changed picture on, and says how many there are', async () => {
    const { worker, changer, changed, camera } = changing();
    let shown = false;
    void changed.then(() => {
      shown = true;
    });
    await settled();
    expect(shown).toBe(false);
    worker.reports({ kind: 'running' });
    const track = await changed;
    expect(track).toBeInstanceOf(Generator);
    expect(track.getSettings()).toEqual({ width: 1280, height: 720 });
    expect(worker.jobs).toMatchObject([{ background: { kind: 'blur' } }]);

    const told = jest.fn();
    changer.subscribe(told);
    worker.reports({ kind: 'rate', rate: 17 });
    expect([changer.rate(), told.mock.calls.length]).toEqual([17, 1]);

    track.stop();
    expect([camera.readyState, track.readyState, worker.terminated]).toEqual(['ended', 'ended', true]);
    expect(changer.rate()).toBeUndefined();
  });

  it('ends with the camera', async () => {
    const { worker, changed, camera } = changing();
    worker.reports({ kind: 'running' });
    const track = await changed;
    const ended = jest.fn();
    track.addEventListener('ended', ended);
    camera.unplug();
    expect([ended.mock.calls.length, track.readyState, worker.terminated]).toEqual([1, 'ended', true]);
  });

  it('that fails shows nothing at all, before it runs and later', async () => {
    const early = changing();
    early.worker.reports({ kind: 'failed', reason: 'no WebGL' });
    await expect(early.changed).rejects.toMatchObject({ code: 'background-failed' });
    expect([early.camera.readyState, early.worker.terminated]).toEqual(['ended', true]);

    const late = changing();
    late.worker.reports({ kind: 'running' });
    const track = await late.changed;
    const ended = jest.fn();
    track.addEventListener('ended', ended);
    late.worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    expect([ended.mock.calls.length, late.camera.readyState]).toEqual([1, 'ended']);
  });

  it('that does not come in time is given up', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    const { changed, camera } = changing();
    const failed = expect(changed).rejects.toMatchObject({ code: 'background-failed' });
    await jest.advanceTimersByTimeAsync(30_000);
    await failed;
    expect(camera.readyState).toBe('ended');
    jest.useRealTimers();
  });

  it('is not to be had where the browser cannot change pictures', async () => {
    const { changed, changer, camera } = changing({ ...browser, MediaStreamTrackGenerator: undefined });
    await expect(changed).rejects.toMatchObject({ code: 'background-failed' });
    expect([changer.supported, camera.readyState]).toEqual([false, 'ended']);
  });
});
