import type { Room, RoomChanges } from '../../../api/meetings-schema';
import type { MessageKey } from '../../../i18n/catalogue';

/** The PINs of a room as they stand in a form. */
export interface PinsDraft {
  readonly participantPin: string;
  readonly moderatorPin: string;
  readonly ownerPin: string;
  /** Participants need none. */
  readonly open: boolean;
}

export type PinField = Exclude<keyof PinsDraft, 'open'>;
export type PinFaults = Partial<Record<PinField, MessageKey>>;

export const pinFields: readonly PinField[] = ['participantPin', 'moderatorPin', 'ownerPin'];

export function draftOf({ participantPin, moderatorPin, ownerPin }: Room): PinsDraft {
  return {
    participantPin: participantPin ?? '',
    moderatorPin: moderatorPin ?? '',
    ownerPin: ownerPin ?? '',
    open: participantPin === undefined,
  };
}

/** What is wrong before the server is asked. */
export function faultsOf(draft: PinsDraft): PinFaults {
  const faults: PinFaults = {};
  const asked = pinFields.filter((field) => field !== 'participantPin' || !draft.open);
  for (const field of asked) {
    if (!/^[0-9]{4,12}$/.test(draft[field])) faults[field] = 'room-pins.bad';
    else if (asked.some((other) => other !== field && draft[other] === draft[field]))
      faults[field] = 'room-pins.same';
  }
  return faults;
}

/** What differs; nothing, where nothing does. */
export function changesOf(draft: PinsDraft, room: Room): RoomChanges {
  const participantPin = draft.open ? null : draft.participantPin;
  return {
    ...(participantPin === (room.participantPin ?? null) ? {} : { participantPin }),
    ...(draft.moderatorPin === room.moderatorPin ? {} : { moderatorPin: draft.moderatorPin }),
    ...(draft.ownerPin === room.ownerPin ? {} : { ownerPin: draft.ownerPin }),
  };
}
