import type { ErrorCode } from '../../../shared/errors/error-code';
import type { MessageKey } from '../../../shared/i18n/catalogue';
import type { GroupFaults } from './group-draft';

/** What the server refused, at the field it is about. */
const atFields: Partial<Record<ErrorCode, GroupFaults>> = {
  'number-taken': { number: 'admin.groups.number.taken' },
  'forward-loop': { overflowNumber: 'admin.groups.overflow.loop' },
  'forward-forbidden': { overflowNumber: 'admin.groups.overflow.forbidden' },
};

export interface Refusal {
  readonly faults: GroupFaults;
  /** What is about no field. */
  readonly failure?: MessageKey | undefined;
}

/** Why a group was not saved, in words of the catalogue. */
export function refusalOf(code: ErrorCode): Refusal {
  const faults = atFields[code];
  if (faults) return { faults };
  return { faults: {}, failure: code === 'not-found' ? 'admin.groups.gone' : `error.${code}` };
}
