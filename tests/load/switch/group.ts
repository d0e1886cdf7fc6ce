import type { CallPlan } from '../../../server/switch';

/** A group whose members all ring together. */
export const GROUP = 'group';
export const MEMBERS = 50;

export const memberNames: readonly string[] = Array.from(
  { length: MEMBERS },
  (_, index) => `member${String(index)}`,
);

/** Says nothing of any call but those to the group. */
export const groupPlan: CallPlan = {
  routeOf: ({ called }) => {
    if (called !== GROUP) return undefined;
    return {
      begin: () => ({
        kind: 'ring',
        ringing: memberNames.map((number) => ({ number, cause: 'group' })),
        via: [GROUP],
        seconds: 20,
      }),
      next: () => ({ kind: 'end', status: 486 }),
    };
  },
};
