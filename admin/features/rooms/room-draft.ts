import type { AdminRoom, NewRoom, RoomEditRequest } from '../../../shared/api/admin-rooms-schema';
import type { MessageKey } from '../../../shared/i18n/catalogue';

/** What is typed into the form of a room. */
export interface RoomDraft {
  readonly name: string;
  readonly number: string;
  /** User name. */
  readonly owner: string;
  /** Participants need no PIN. */
  readonly open: boolean;
  readonly participantPin: string;
  readonly moderatorPin: string;
  readonly ownerPin: string;
}

export type RoomField = Exclude<keyof RoomDraft, 'open'>;
export type RoomFaults = Partial<Record<RoomField, MessageKey>>;

/** A form for a room there is, or for the next one. */
export function draftOf(room: AdminRoom | undefined, nextNumber: string): RoomDraft {
  return {
    name: room?.name ?? '',
    number: room?.number ?? nextNumber,
    owner: room?.owner?.userName ?? '',
    open: room !== undefined && room.participantPin === undefined,
    participantPin: room?.participantPin ?? '',
    moderatorPin: '',
    ownerPin: '',
  };
}

/** What is wrong before the server is asked. */
export function faultsOf(draft: RoomDraft, owners: readonly { readonly userName: string }[]): RoomFaults {
  const faults: RoomFaults = {};
  if (draft.name.trim() === '') faults.name = 'admin.rooms.name.bad';
  if (!/^[0-9*]{2,15}$/.test(draft.number)) faults.number = 'admin.rooms.number.bad';
  // Of more than the list holds, the server alone knows everybody.
  const all = owners.length < 1000;
  if (draft.owner === '' || (all && !owners.some(({ userName }) => userName === draft.owner)))
    faults.owner = 'admin.rooms.owner.unknown';
  const pins = (['participantPin', 'moderatorPin', 'ownerPin'] as const).filter(
    (field) => draft[field] !== '' && !(field === 'participantPin' && draft.open),
  );
  for (const field of pins) {
    if (!/^[0-9]{4,12}$/.test(draft[field])) faults[field] = 'admin.rooms.pin.bad';
    else if (pins.some((other) => other !== field && draft[other] === draft[field]))
      faults[field] = 'admin.rooms.pin.same';
  }
  return faults;
}

/** What the server is asked: for a room there is, only what differs. */
export function requestOf(draft: RoomDraft): NewRoom {
  return {
    owner: draft.owner,
    name: draft.name.trim(),
    number: draft.number,
    ...pinsOf(draft),
  };
}

export function changesOf(draft: RoomDraft, room: AdminRoom): RoomEditRequest {
  const name = draft.name.trim();
  return {
    ...(draft.owner === room.owner?.userName ? {} : { owner: draft.owner }),
    ...(name === room.name ? {} : { name }),
    ...(draft.number === room.number ? {} : { number: draft.number }),
    ...pinsOf(draft),
  };
}

function pinsOf({ open, participantPin, moderatorPin, ownerPin }: RoomDraft) {
  return {
    ...(open ? { participantPin: null } : participantPin === '' ? {} : { participantPin }),
    ...(moderatorPin === '' ? {} : { moderatorPin }),
    ...(ownerPin === '' ? {} : { ownerPin }),
  };
}
