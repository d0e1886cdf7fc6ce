import { useEffect, useState } from 'react';
import type { RoomsApi } from '../../../shared/api/rooms-api';
import type { Invitation, Room } from '../../../shared/api/meetings-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';

export type InvitationState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: ErrorCode }
  | { readonly kind: 'ready'; readonly invitation: Invitation };

/** What would be written for a room in a language. */
export function useInvitation(
  api: Pick<RoomsApi, 'invitation'>,
  room: Room,
  language: string | undefined,
): InvitationState {
  // Another PIN makes another invitation.
  const key = `${room.id} ${room.link} ${language ?? ''}`;
  const [answer, setAnswer] = useState<{ readonly key: string; readonly state: InvitationState }>();
  useEffect(() => {
    const { signal, ...asking } = newAsking();
    api.invitation(room.id, language, signal).then(
      (invitation) => {
        if (!signal.aborted) setAnswer({ key, state: { kind: 'ready', invitation } });
      },
      (error: unknown) => {
        if (!signal.aborted) setAnswer({ key, state: { kind: 'failed', code: errorCodeOf(error) } });
      },
    );
    return asking.end;
  }, [api, room, language, key]);
  return answer?.key === key ? answer.state : { kind: 'loading' };
}

function newAsking(): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    end: () => {
      controller.abort();
    },
  };
}
