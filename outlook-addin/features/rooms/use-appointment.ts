import { useCallback, useEffect, useState } from 'react';
import type { RoomsApi } from '../../../shared/api/rooms-api';
import type { FoundBlock } from '../../../shared/meetings/block/find-block';
import { askTogether, whyMissing, type Missing, type Replies } from '../../host/ask-together';
import type { ComposedAppointment } from '../../host/outlook-item';
import type { ErrorCode } from '../../../shared/errors/error-code';
import { watchInvitation } from '../../meeting/invitation-news';
import { offeredRooms, type OfferedRooms } from '../../meeting/offered-rooms';
import { ownerOf } from '../../meeting/owner-of';
import { readMeeting } from '../../meeting/read-meeting';

export interface AppointmentRooms extends OfferedRooms {
  /** Whose calendar it is, where it is another's. */
  readonly owner: string | undefined;
  /** What of ours is in the appointment. */
  readonly found: FoundBlock | { readonly kind: 'unread'; readonly why: Missing };
}

export type AppointmentState =
  | { readonly kind: 'loading' }
  /** The rooms did not come from the server. */
  | { readonly kind: 'failed'; readonly code: ErrorCode }
  /** Outlook does not tell whose calendar it is, and so nobody knows whose rooms belong there. */
  | { readonly kind: 'no-owner'; readonly why: Missing }
  | ({ readonly kind: 'ready' } & AppointmentRooms);

export interface AppointmentOptions {
  readonly item: ComposedAppointment;
  readonly api: Pick<RoomsApi, 'rooms'>;
  readonly origin: string;
  /** Of this Outlook. */
  readonly account: string;
}

/**
 * The appointment beside the pane and the rooms it may get. `reload` leaves rooms that are shown until all is known anew;
 * `changes` counts how often it was changed from outside the pane.
 */
export function useAppointment({ item, api, origin, account }: AppointmentOptions) {
  const [state, setState] = useState<AppointmentState>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const owner = ownerOf(item, account);
    return askTogether<Answers>(
      {
        owner,
        offered: owner.then((whose) => offeredRooms(api, whose)),
        found: readMeeting(item, [origin]).then(({ found }) => found),
      },
      (replies) => {
        setState(stateOf(replies));
      },
    );
  }, [item, api, origin, account, turn, changes]);
  useEffect(
    () =>
      watchInvitation(() => {
        setChanges((before) => before + 1);
      }),
    [],
  );
  const reload = useCallback(() => {
    setState((shown) => (shown.kind === 'ready' ? shown : { kind: 'loading' }));
    setTurn((before) => before + 1);
  }, []);
  return { state, reload, changes };
}

interface Answers {
  readonly owner: string | undefined;
  readonly offered: OfferedRooms;
  readonly found: FoundBlock;
}

function stateOf({ owner, offered, found }: Replies<Answers>): AppointmentState {
  if (owner.kind !== 'known') return { kind: 'no-owner', why: whyMissing(owner) };
  if (offered.kind === 'failed') return { kind: 'failed', code: offered.code };
  if (offered.kind === 'waiting') return { kind: 'loading' };
  return {
    kind: 'ready',
    ...offered.value,
    owner: owner.value,
    found: found.kind === 'known' ? found.value : { kind: 'unread', why: whyMissing(found) },
  };
}
