/** What may be wrong with an entry of a vCard file. The first two: it cannot be taken at all. */
export const vcardFaults = [
  'nothing',
  'unfinished',
  'unreadable',
  'numbers',
  'more-numbers',
  'picture',
] as const;
export type VcardFault = (typeof vcardFaults)[number];

/** Something that was left out: of how many entries, and in which line the first of them begins, counted from 1. */
export interface VcardRemark {
  readonly fault: VcardFault;
  readonly count: number;
  readonly line: number;
}
