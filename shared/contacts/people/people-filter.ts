/** Whose contacts a list shows. */
export const peopleFilters = ['all', 'directory', 'microsoft365', 'favourites'] as const;
export type PeopleFilter = (typeof peopleFilters)[number];
