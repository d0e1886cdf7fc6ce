import {
  groupNumberSchema,
  type AdminGroup,
  type GroupEditRequest,
  type NewGroup,
} from '../../../shared/api/admin-groups-schema';
import type { MessageKey } from '../../../shared/i18n/catalogue';
import { incomingLimits, type HuntKind } from '../../../shared/incoming-calls/incoming-calls';

export type Member = AdminGroup['members'][number];
/** What becomes of a call nobody takes. */
export type OverflowKind = 'none' | 'voicemail' | 'number';
export const overflowKinds: readonly OverflowKind[] = ['none', 'voicemail', 'number'];

/** What is typed into the form of a group. */
export interface GroupDraft {
  readonly name: string;
  readonly number: string;
  readonly kind: HuntKind;
  /** As it is typed. */
  readonly ringSeconds: string;
  readonly overflow: OverflowKind;
  readonly overflowNumber: string;
  readonly members: readonly Member[];
}

/** What is typed, and can be wrong. */
export type GroupField = 'name' | 'number' | 'ringSeconds' | 'overflowNumber';
export type GroupFaults = Partial<Record<GroupField, MessageKey>>;

/** A form for a group there is, or for the next one. */
export function draftOf(group: AdminGroup | undefined): GroupDraft {
  const overflow = group?.overflow;
  return {
    name: group?.name ?? '',
    number: group?.number ?? '',
    kind: group?.kind ?? 'sequential',
    ringSeconds: String(group?.ringSeconds ?? incomingLimits.defaultRing),
    overflow: overflow === undefined ? 'none' : overflow === 'voicemail' ? 'voicemail' : 'number',
    overflowNumber: overflow === undefined || overflow === 'voicemail' ? '' : overflow,
    members: group?.members ?? [],
  };
}

/** What is wrong before the server is asked. */
export function faultsOf(draft: GroupDraft): GroupFaults {
  const { shortestRing, longestRing } = incomingLimits;
  const seconds = Number(draft.ringSeconds);
  const faults: GroupFaults = {};
  if (draft.name.trim() === '') faults.name = 'admin.groups.name.bad';
  if (!groupNumberSchema.safeParse(draft.number).success) faults.number = 'admin.groups.number.bad';
  if (!/^[0-9]{1,3}$/.test(draft.ringSeconds) || seconds < shortestRing || seconds > longestRing)
    faults.ringSeconds = 'admin.groups.ring-seconds.bad';
  if (draft.overflow === 'number' && !/[0-9]/.test(draft.overflowNumber))
    faults.overflowNumber = 'admin.groups.overflow.bad';
  return faults;
}

export function requestOf(draft: GroupDraft): NewGroup {
  return {
    name: draft.name.trim(),
    number: draft.number,
    kind: draft.kind,
    ringSeconds: Number(draft.ringSeconds),
    overflow: overflowOf(draft),
    members: draft.members.map(({ userName, on, mayChange }) => ({ userName, on, mayChange })),
  };
}

/** Only what differs; of members, whether they are on only where it was switched here: they may switch it themselves meanwhile. */
export function changesOf(draft: GroupDraft, group: AdminGroup): GroupEditRequest {
  const { name, number, kind, ringSeconds, overflow } = requestOf(draft);
  return {
    ...(name !== group.name && { name }),
    ...(number !== group.number && { number }),
    ...(kind !== group.kind && { kind }),
    ...(ringSeconds !== group.ringSeconds && { ringSeconds }),
    ...(overflow !== (group.overflow ?? null) && { overflow }),
    ...(!sameMembers(draft.members, group.members) && {
      members: draft.members.map(({ userName, on, mayChange }) => {
        const before = group.members.find((one) => one.userName === userName);
        return { userName, mayChange, ...(before?.on !== on && { on }) };
      }),
    }),
  };
}

function overflowOf({ overflow, overflowNumber }: GroupDraft): string | null {
  if (overflow === 'number') return overflowNumber.trim();
  return overflow === 'voicemail' ? 'voicemail' : null;
}

function sameMembers(some: readonly Member[], others: readonly Member[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ userName, on, mayChange }, index) => {
      const other = others[index];
      return other?.userName === userName && other.on === on && other.mayChange === mayChange;
    })
  );
}
