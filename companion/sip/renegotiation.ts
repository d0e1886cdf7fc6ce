import { SessionState, type Session } from 'sip.js';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError } from '../../shared/errors/app-error';
import type { PeerDescriptionHandler } from './peer-description-handler';

/** A peer that always collides is not talking to us. */
const MAX_ATTEMPTS = 6;
/** Longer than timer B: sip.js says nothing at all of a redirected re-INVITE. */
const VERDICT_LIMIT_MS = 34_000;

export interface RenegotiationOptions {
  readonly session: Session;
  readonly handler: PeerDescriptionHandler;
  /** We made the Call-ID: decides who waits longer after a collision. */
  readonly ownsCallId: boolean;
  readonly log: Logger;
  readonly random?: (() => number) | undefined;
}

/**
 * Tells the peer what we wish of the media: a re-INVITE, repeated when it collides with the peer's.
 * @throws AppError `network` without an answer, `no-such-call` when the peer knows no such dialog,
 * `media-failed` when it refuses the offer.
 */
export async function renegotiate(options: RenegotiationOptions): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const status = await reInvite(options);
    if (status < 300) return;
    options.log.info('re-INVITE refused', { status, attempt });
    // 491: both sides at once (§14.1); 500: the other transaction is still open (§14.2).
    const collided = status === 491 || status === 500;
    if (!collided || attempt === MAX_ATTEMPTS) throw failure(status);
    await pause(retryDelay(options));
  }
}

/** RFC 3261 §14.1: the owner of the Call-ID waits 2.1 to 4 s, the other 0 to 2 s, in steps of 10 ms. */
function retryDelay({ ownsCallId, random = Math.random }: RenegotiationOptions): number {
  const steps = ownsCallId ? 210 + Math.floor(random() * 191) : Math.floor(random() * 201);
  return steps * 10;
}

/** The final status of one re-INVITE; 491 as well when the peer's own is not finished here yet. */
async function reInvite({ session, handler, log }: RenegotiationOptions): Promise<number> {
  if (session.state !== SessionState.Established) throw new AppError('no-such-call');
  // The peer's is being answered: what the handler would make now is that answer.
  if (session.dialog?.signalingState === 'HaveRemoteOffer') return 491;
  try {
    return await new Promise<number>((resolve, reject) => {
      const limit = setTimeout(() => {
        resolve(408);
      }, VERDICT_LIMIT_MS);
      const settle = (status: number): void => {
        clearTimeout(limit);
        resolve(status);
      };
      session
        .invite({
          requestDelegate: {
            onAccept: () => {
              settle(200);
            },
            onReject: ({ message }) => {
              settle(message.statusCode ?? 500);
            },
          },
        })
        .catch((error: unknown) => {
          clearTimeout(limit);
          reject(error instanceof Error ? error : new Error(String(error)));
        });
    });
  } catch (error) {
    log.debug('re-INVITE could not be sent', { error });
    // sip.js makes the offer first and then finds the dialog occupied by the peer's re-INVITE:
    // the offer is left over. A remote offer on the connection is that other one, being answered.
    await handler.withdrawOffer();
    return 491;
  }
}

function failure(status: number): AppError {
  if (status === 481) return new AppError('no-such-call', 'the peer knows no such dialog');
  if (status === 408 || status >= 500) return new AppError('network', `re-INVITE: ${String(status)}`);
  return new AppError('media-failed', `re-INVITE: ${String(status)}`);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
