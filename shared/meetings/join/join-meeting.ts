import type { MediaKind } from '../../endpoint/command';
import type { Endpoint } from '../../endpoint/endpoint';
import { errorCodeOf } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';
import type { JoinTarget } from '../join-target';
import { joinStepOf, type RoomDoor } from './join-step';

export interface JoinWays {
  readonly endpoint: Pick<Endpoint, 'execute'>;
  /** `MeetingsApi`. */
  readonly api: RoomDoor;
  /** Opens a page that has been shown to whoever joins. Rejects with AppError when it cannot. */
  readonly open: (url: string) => void | Promise<void>;
  /** A fresh id for a command. */
  readonly id: () => string;
  /** Of the meeting: what a call into it is named by. */
  readonly subject?: string | undefined;
  /** Of the call; audio unless told. */
  readonly media?: MediaKind | undefined;
}

/** How joining went. `call`: it is being set up, or has been; `page`: the rest happens in the browser. */
export type JoinResult =
  | { readonly ok: true; readonly kind: 'call'; readonly callId?: string | undefined }
  | { readonly ok: true; readonly kind: 'page'; readonly url: string }
  | { readonly ok: false; readonly code: ErrorCode };

/**
 * Joins a meeting by one of its targets: dials with the digits behind the number, or opens a page. Never
 * rejects: what fails is in the result. Call it from the click itself, for the companion may have to be
 * opened, which a browser permits for some seconds after it. A number of an invitation that turns out to
 * be an emergency number is answered `emergency-unconfirmed`, and never dialled unasked.
 */
export async function joinMeeting(target: JoinTarget, ways: JoinWays): Promise<JoinResult> {
  const { endpoint, api, open, id, subject, media = 'audio' } = ways;
  try {
    const step = await joinStepOf(target, api, subject);
    if (step.kind === 'open') {
      await open(step.url);
      return { ok: true, kind: 'page', url: step.url };
    }
    const dial = { kind: 'dial', target: step.target, media } as const;
    let result = await endpoint.execute({ ...dial, id: id(), joining: true });
    // A companion of before the word `joining` has run nothing; it dials as ever.
    if (!result.ok && result.code === 'invalid-message')
      result = await endpoint.execute({ ...dial, id: id() });
    return result.ok ? { ok: true, kind: 'call', callId: result.callId } : { ok: false, code: result.code };
  } catch (error) {
    return { ok: false, code: errorCodeOf(error) };
  }
}
