import { useCallback, useEffect, useRef, useState } from 'react';
import type { MeetingsApi } from '../../../shared/api/meetings-api';
import type { GuestCall } from '../../../shared/api/joining-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';
import type { Dial } from '../../../shared/ui/use-dialling';

export interface Visit {
  /** What is joined; absent until the server has said it. */
  readonly meeting: GuestCall | undefined;
  /** Why it could not be asked. */
  readonly error: ErrorCode | undefined;
  /** A call of this window has been there, and is no more. */
  readonly left: boolean;
  readonly join: () => void;
}

export interface VisitOptions {
  /** The same function at every render. Rejects with AppError. */
  readonly meetings: () => Promise<Pick<MeetingsApi, 'guestCall'>>;
  readonly dial: Dial;
  readonly inCall: boolean;
}

/** The one meeting a guest has come for: what it is, whether they were in it, and the way back. */
export function useVisit({ meetings, dial, inCall }: VisitOptions): Visit {
  const [meeting, setMeeting] = useState<GuestCall>();
  const [error, setError] = useState<ErrorCode>();
  const [been, setBeen] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const current = useRef(true);
  useEffect(() => {
    current.current = true;
    const ask = async () => (await meetings()).guestCall();
    ask().then(
      (found) => {
        if (!current.current) return;
        setMeeting(found);
        setError(undefined);
      },
      (reason: unknown) => {
        if (current.current) setError(errorCodeOf(reason));
      },
    );
    return () => {
      current.current = false;
    };
  }, [meetings, attempt]);
  if (inCall && !been) setBeen(true);
  const join = useCallback(() => {
    if (meeting) dial(meeting.target, 'audio');
    else setAttempt((before) => before + 1);
  }, [meeting, dial]);
  return { meeting, error, left: been && !inCall, join };
}
