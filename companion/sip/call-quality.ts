import type { Logger } from '../../shared/diagnostics/logger';
import type { CallStatistics } from '../call-statistics';
import type { CallTracks } from './call-tracks';
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

function watched({ id, handler, tracks, publisher, mend }: CallQualityOptions): QualityMonitorOptions {
  let began = false;
  return {
    read: () => connectionStatistics(handler.connection),
    situation: () => {
      // A call on hold, by us or openly by the other side, has no quality.
      const talking = publisher.call(id)?.state === 'connected' && !handler.remoteHold;
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
  const sound = connection.getTransceivers().find(({ receiver }) => receiver.track.kind === 'audio');
  return {
    expectsSound: Boolean(sound?.currentDirection?.includes('recv')),
    speaking: tracks.isSpeaking,
  };
}
