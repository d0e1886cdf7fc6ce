/** Whose contacts a list shows, beside those of a group. */
export const peopleFilters = ['all', 'directory', 'microsoft365', 'personal', 'favourites'] as const;
export type PeopleFilter = (typeof peopleFilters)[number];

/** A filter, or the group of an id. */
export type PeopleList = PeopleFilter | `group:${string}`;

/** The group that a list is of; undefined for a filter. */
export function groupOf(list: PeopleList): string | undefined {
  return list.startsWith('group:') ? list.slice('group:'.length) : undefined;
}
