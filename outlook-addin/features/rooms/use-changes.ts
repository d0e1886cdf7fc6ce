import { useCallback, useState } from 'react';
import type { RoomsApi } from '../../../shared/api/rooms-api';
import type { Room } from '../../../shared/api/meetings-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';
import { useAnnounce } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { ComposedAppointment } from '../../host/outlook-item';
import { placedKey, takenOutKeys } from '../../meeting/outcome-keys';
import { placeInvitation } from '../../meeting/place-invitation';
import { readMeeting } from '../../meeting/read-meeting';
import { takeOutInvitation } from '../../meeting/take-out-invitation';

export interface ChangesOptions {
  readonly item: ComposedAppointment;
  readonly api: Pick<RoomsApi, 'invitation' | 'use'>;
  readonly origin: string;
  /** What is in the appointment may be another now. */
  readonly onChanged: () => void;
}

/** What came of the last change, in words. */
export interface Outcome {
  readonly intent: 'info' | 'error';
  readonly text: string;
}

/** Puts a room into the appointment and takes it out again; one thing at a time. */
export function useChanges({ item, api, origin, onChanged }: ChangesOptions) {
  const text = useText();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();

  const run = useCallback(
    (work: () => Promise<string>): void => {
      setBusy(true);
      setOutcome(undefined);
      work()
        .then(
          (said): Outcome => ({ intent: 'info', text: said }),
          (error: unknown): Outcome => ({ intent: 'error', text: text(wordsFor(error)) }),
        )
        .then(
          (ended) => {
            setBusy(false);
            setOutcome(ended);
            announce(ended.text, ended.intent === 'info' ? 'polite' : 'assertive');
            onChanged();
          },
          () => undefined,
        );
    },
    [announce, onChanged, text],
  );
  const place = (room: Room, language: string): void => {
    run(async () => {
      const [invitation, meeting] = await Promise.all([
        api.invitation(room.id, language).catch(byServer),
        readMeeting(item, [origin]),
      ]);
      const placed = await placeInvitation(item, meeting, invitation);
      // Offered first next time; that it is not is no reason to complain.
      api.use(room.id, 'invited').catch(() => undefined);
      return text(placedKey(placed, true), { room: room.name });
    });
  };
  const takeOut = (): void => {
    run(async () => text(takenOutKeys[await takeOutInvitation(item, await readMeeting(item, [origin]))]));
  };
  return { busy, outcome, place, takeOut };
}

/** So that Outlook is not blamed for what the server did not do. */
class ServerRefusal extends Error {
  constructor(readonly code: ErrorCode) {
    super(code);
  }
}

function byServer(error: unknown): never {
  throw new ServerRefusal(errorCodeOf(error));
}

function wordsFor(error: unknown) {
  if (error instanceof ServerRefusal) return `error.${error.code}` as const;
  const code = errorCodeOf(error);
  if (code === 'forbidden') return 'outlook-command.item-forbidden';
  if (code === 'message-too-large') return 'outlook-command.too-large';
  return code === 'timeout' ? 'outlook.rooms.change-silent' : 'outlook.rooms.change-refused';
}
