import { useCallback, useEffect, useState } from 'react';
import type { RoomsApi } from '../../../shared/api/rooms-api';
import { errorCodeOf } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';
import type { FoundBlock } from '../../../shared/meetings/block/find-block';
import type { ComposedAppointment } from '../../host/outlook-item';
import { watchInvitation } from '../../meeting/invitation-news';
import { offeredRooms, type OfferedRooms } from '../../meeting/offered-rooms';
import { ownerOf } from '../../meeting/owner-of';
import { readMeeting } from '../../meeting/read-meeting';

export interface AppointmentRooms extends OfferedRooms {
  /** Whose calendar it is, where it is another's. */
  readonly owner: string | undefined;
  /** What of ours is in the appointment. */
  readonly found: FoundBlock;
}

export type AppointmentState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: ErrorCode }
  | ({ readonly kind: 'ready' } & AppointmentRooms);

export interface AppointmentOptions {
  readonly item: ComposedAppointment;
  readonly api: Pick<RoomsApi, 'rooms'>;
  readonly origin: string;
  /** Of this Outlook. */
  readonly account: string;
}

/**
 * The appointment beside the pane and the rooms it may get. `reload` leaves what is shown until it is known anew;
 * `changes` counts how often it was changed from outside the pane.
 */
export function useAppointment({ item, api, origin, account }: AppointmentOptions) {
  const [state, setState] = useState<AppointmentState>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    let gone = false;
    const load = async (): Promise<AppointmentState> => {
      const owner = await ownerOf(item, account);
      const [offered, { found }] = await Promise.all([offeredRooms(api, owner), readMeeting(item, [origin])]);
      return { kind: 'ready', ...offered, owner, found };
    };
    load()
      .catch((error: unknown): AppointmentState => ({ kind: 'failed', code: errorCodeOf(error) }))
      .then(
        (next) => {
          if (!gone) setState(next);
        },
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [item, api, origin, account, turn, changes]);
  useEffect(
    () =>
      watchInvitation(() => {
        setChanges((before) => before + 1);
      }),
    [],
  );
  const reload = useCallback(() => {
    setTurn((before) => before + 1);
  }, []);
  return { state, reload, changes };
}
