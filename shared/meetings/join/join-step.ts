import type { Join } from '../../api/joining-schema';
import type { DialTarget } from '../../dialing/dial-target';
import { AppError } from '../../errors/app-error';
import type { JoinTarget } from '../join-target';
import { callName } from './call-name';
import { safeHostOf } from './safe-host';

/** What joining comes to: somebody to call, or a page to open. */
export type JoinStep =
  { readonly kind: 'dial'; readonly target: DialTarget } | { readonly kind: 'open'; readonly url: string };

/** As much of `MeetingsApi` as finding the way into a room needs. */
export interface RoomDoor {
  join(slug: string, pin?: string): Promise<Join>;
}

/**
 * What has to be done to join by a target; for a room of ours the server is asked what to dial.
 * @param subject of the meeting: what the call is named by
 * Rejects with AppError: as `MeetingsApi.join` does, or `invalid-input` for a page that must not be opened.
 */
export async function joinStepOf(
  target: JoinTarget,
  door: RoomDoor,
  subject?: string | undefined,
): Promise<JoinStep> {
  switch (target.kind) {
    case 'room': {
      const { name, target: dialled } = await door.join(target.slug, target.pin);
      return { kind: 'dial', target: named(dialled, name) };
    }
    case 'phone':
      return { kind: 'dial', target: named(target.target, subject) };
    case 'web':
      if (safeHostOf(target.url) === undefined) {
        throw new AppError('invalid-input', 'the link of a meeting is not safe');
      }
      return { kind: 'open', url: target.url };
  }
}

function named(target: DialTarget, name: string | undefined): DialTarget {
  const readable = target.name ?? callName(name);
  return readable === undefined ? target : { ...target, name: readable };
}
