import type { Logger } from '../../shared/diagnostics/logger';
import type { CallStatistics } from '../call-statistics';
import type { CallTracks } from './call-tracks';
import { isSilentFor } from './listening';
import type { PeerDescriptionHandler } from './peer-description-handler';
import type { QualityMonitor, QualityMonitorOptions } from './quality/quality-monitor';
import type { Situation } from './quality/verdict';
import type { StatePublisher } from './state-publisher';
import { readStatistics } from './statistics';

export interface CallQualityOptions {
  readonly id: string;
  readonly handler: PeerDescriptionHandler;
  readonly tracks: CallTracks;
  readonly publisher: StatePublisher;
  /** Nothing arrives. True when a new path is being looked for. */
  readonly mend: () => boolean;
  readonly log: Logger;
}

/**
 * Watches an established call and publishes how well the two hear each other, until the returned
 * function is called. What watches is fetched with the first call; a call that cannot have it goes on.
 */
export function watchQuality(options: CallQualityOptions): () => void {
  let monitor: QualityMonitor | undefined;
  let stopped = false;
  import('./quality/quality-monitor').then(
    (module) => {
      if (!stopped) monitor = new module.QualityMonitor(watched(options));
    },
    (error: unknown) => {
      options.log.info('quality is not watched', { error });
    },
  );
  return () => {
    stopped = true;
    monitor?.stop();
  };
}

/** Whether sound of the other side should arrive now and none does, as far as `ms` can tell. */
export async function isSilent(
  ms: number,
  { id, handler, publisher }: Pick<CallQualityOptions, 'id' | 'handler' | 'publisher'>,
): Promise<boolean> {
  const expected = (): boolean => isTalking(id, handler, publisher) && receivesSound(handler.connection);
  if (!expected()) return false;
  return (await isSilentFor(ms, () => connectionStatistics(handler.connection))) && expected();
}

function watched({ id, handler, tracks, publisher, mend }: CallQualityOptions): QualityMonitorOptions {
  let began = false;
  return {
    read: () => connectionStatistics(handler.connection),
    situation: () => {
      const talking = isTalking(id, handler, publisher);
      // Until the first keys are agreed nothing can arrive; a path that breaks later is a silence.
      began ||= handler.connection.connectionState === 'connected';
      return talking && began ? situationOf(handler.connection, tracks) : undefined;
    },
    publish: (quality) => {
      publisher.change(id, { quality });
    },
    mend,
  };
}

/** The figures of a connection at this moment. */
export async function connectionStatistics(connection: RTCPeerConnection): Promise<CallStatistics> {
  const report = await connection.getStats();
  const entries: [string, unknown][] = [];
  report.forEach((entry: unknown, id: string) => entries.push([id, entry]));
  return readStatistics(entries);
}

function situationOf(connection: RTCPeerConnection, tracks: CallTracks): Situation {
  return { expectsSound: receivesSound(connection), speaking: tracks.isSpeaking };
}

/** A call on hold, by us or openly by the other side, has no quality. */
function isTalking(id: string, handler: PeerDescriptionHandler, publisher: StatePublisher): boolean {
  return publisher.call(id)?.state === 'connected' && !handler.remoteHold;
}

function receivesSound(connection: RTCPeerConnection): boolean {
  const sound = connection.getTransceivers().find(({ receiver }) => receiver.track.kind === 'audio');
  return Boolean(sound?.currentDirection?.includes('recv'));
}
