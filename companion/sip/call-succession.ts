import { Invitation, type Session } from 'sip.js';
import type { Call } from '../../shared/call/call';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError } from '../../shared/errors/app-error';
import type { CallHold } from './call-hold';
import type { CallTracks } from './call-tracks';
import type { PeerDescriptionHandler } from './peer-description-handler';
import { offersVideo } from './session-description';
import type { CallChange, StatePublisher } from './state-publisher';

/** What a session needs to take another one's place under a call. */
export interface SuccessorParts {
  readonly id: string;
  readonly session: Session;
  readonly handler: PeerDescriptionHandler;
  readonly publisher: StatePublisher;
  readonly tracks: CallTracks;
  readonly hold: CallHold;
  readonly log: Logger;
}

/**
 * Answers in the way the call is now: held, muted, with the pictures it has. Resolves with whether
 * it has any.
 * @throws AppError
 */
export async function answerFor(parts: SuccessorParts, call: Call): Promise<boolean> {
  const { session, handler, tracks, hold } = parts;
  if (!(session instanceof Invitation)) throw new AppError('illegal-call-state');
  const { sending, receiving } = call.video;
  const offered = offersVideo(session.body ?? '');
  tracks.mute(call.muted);
  hold.inherit(call.state === 'held');
  await tracks.take(offered && sending ? 'video-if-possible' : 'audio');
  handler.wish({ video: offered && sending ? 'both' : offered && receiving ? 'receive' : 'none' });
  await session.accept();
  return offered && (sending || receiving);
}

/** The published call is this session's now, with what its user has chosen while it was answered. */
export function takeOn(parts: SuccessorParts, change: CallChange): void {
  const { id, publisher, tracks, hold, log } = parts;
  const call = publisher.call(id);
  const held = call?.state === 'held';
  tracks.mute(Boolean(call?.muted));
  tracks.hold(held);
  publisher.renew(id, change);
  hold.settle(held).catch((error: unknown) => {
    log.warn('peer could not be told of the hold', { error });
  });
}
