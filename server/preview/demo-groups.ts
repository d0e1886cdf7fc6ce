import type { GroupConfig } from '../config/incoming-calls-config';

const member = (user: string) => ({ user, on: true, mayChange: true });

/** The hunt groups of the evaluation: one whose calls go to whoever has been idle longest, one that rings everybody. */
export const demoGroups: readonly GroupConfig[] = [
  {
    name: 'Support',
    number: '8301',
    kind: 'longest-idle',
    ringSeconds: 15,
    members: ['amira', 'bruno', 'chloe'].map(member),
  },
  {
    name: 'Sales',
    number: '8302',
    kind: 'collective',
    ringSeconds: 20,
    members: ['chloe', 'david'].map(member),
  },
];
