/** How names are written: `Ada Byron` or `Byron, Ada`. */
export const nameOrders = ['first-last', 'last-first'] as const;
export type NameOrder = (typeof nameOrders)[number];

/** By which name a list of people is in order. */
export const sortNames = ['first', 'last'] as const;
export type SortName = (typeof sortNames)[number];

/** How a user wants people shown, on every device (requirement K4; the guide's display preferences of contacts). */
export interface ContactDisplay {
  readonly order: NameOrder;
  readonly sortBy: SortName;
  /** Whether the middle names of one's own contacts are written. */
  readonly middleNames: boolean;
  /** Whether people that only Microsoft 365 knows are shown. */
  readonly microsoft365: boolean;
  /** Whether one's own contacts are shown. */
  readonly personal: boolean;
}

export const usualDisplay: ContactDisplay = {
  order: 'first-last',
  sortBy: 'first',
  middleNames: false,
  microsoft365: true,
  personal: true,
};
