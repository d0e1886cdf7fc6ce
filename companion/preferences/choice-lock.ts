import { mayChoose, type Resolved } from '../../shared/settings/resolve-settings';
import type { SettingValue } from '../../shared/settings/setting-kind';

/** What an administrator leaves of a choice (requirement A3), as a page needs to know it. */
export interface ChoiceLock {
  /** It is not shown at all. */
  readonly hidden: boolean;
  /** It is shown, and cannot be changed. */
  readonly fixed: boolean;
  /** Whether this value may be chosen. */
  allows(value: SettingValue): boolean;
}

/** Nobody has locked anything. */
export const noLock: ChoiceLock = { hidden: false, fixed: false, allows: () => true };

export function choiceLock({ lock }: Resolved): ChoiceLock {
  if (lock === undefined) return noLock;
  return {
    hidden: lock === 'hidden',
    // A choice of one is none.
    fixed: typeof lock !== 'object' || lock.limitedTo.length < 2,
    allows: (value) => mayChoose(lock, value),
  };
}
