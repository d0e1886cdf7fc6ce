import type { Logger } from '../../../shared/diagnostics/logger';
import { AppError } from '../../../shared/errors/app-error';
import type { Background, BackgroundJob, BackgroundReport } from './background';
import { insertableStreams } from './insertable-streams';

/** How long library and model may take to come and to start. */
const START_LIMIT_MS = 30_000;

export interface BackgroundChangerOptions {
  /** Makes the worker; replaced in tests. */
  readonly createWorker: () => Worker;
  /** Where the browser's parts are looked for. */
  readonly scope: object;
  readonly log: Logger;
}

/** Changes what stands behind a person, picture by picture, in a worker of each track's own. */
export class BackgroundChanger {
  private current: number | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: BackgroundChangerOptions) {}

  /** Whether this browser can do it at all. */
  get supported(): boolean {
    return insertableStreams(this.options.scope) !== undefined;
  }

  /** Pictures a second now; undefined while nothing is changed. */
  readonly rate = (): number | undefined => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * A track with another background, which stops and ends together with the camera's. Nothing of
   * the camera's own picture is in it, at no time: what cannot be changed is not shown.
   * @throws AppError `background-failed`; the camera's track is stopped then
   */
  async change(camera: MediaStreamTrack, background: Background): Promise<MediaStreamTrack> {
    const streams = insertableStreams(this.options.scope);
    if (!streams) {
      camera.stop();
      throw new AppError('background-failed', 'this browser cannot change pictures');
    }
    const { readable } = new streams.MediaStreamTrackProcessor({ track: camera, maxBufferSize: 1 });
    const changed = new streams.MediaStreamTrackGenerator({ kind: 'video' });
    const worker = this.options.createWorker();
    const stopOutput = changed.stop.bind(changed);
    const stop = (): void => {
      camera.stop();
      stopOutput();
      worker.terminate();
      this.tell(undefined);
    };
    // Who is given one track stops one track; a generator tells nobody when that happens.
    changed.stop = stop;
    // The shape of the picture is the camera's: a generator does not know its own.
    changed.getSettings = () => camera.getSettings();
    const end = (): void => {
      stop();
      changed.dispatchEvent(new Event('ended'));
    };
    camera.addEventListener('ended', end);
    const job: BackgroundJob = { readable, writable: changed.writable, background };
    try {
      await this.started(worker, job, end);
    } catch (error) {
      stop();
      throw error;
    }
    return changed;
  }

  private started(worker: Worker, job: BackgroundJob, end: () => void): Promise<void> {
    const { log } = this.options;
    return new Promise((resolve, reject) => {
      const fail = (reason: string): void => {
        clearTimeout(limit);
        log.warn('background cannot be changed', { reason });
        reject(new AppError('background-failed', reason));
        end();
      };
      const limit = setTimeout(() => {
        fail('not started in time');
      }, START_LIMIT_MS);
      worker.addEventListener('error', ({ message }) => {
        fail(message);
      });
      worker.addEventListener('message', ({ data }: MessageEvent<BackgroundReport>) => {
        if (data.kind === 'failed') fail(data.reason);
        else if (data.kind === 'rate') this.tell(data.rate);
        else {
          clearTimeout(limit);
          resolve();
        }
      });
      worker.postMessage(job, [job.readable, job.writable]);
    });
  }

  private tell(rate: number | undefined): void {
    this.current = rate;
    for (const listener of [...this.listeners]) listener();
  }
}
