/** How Outlook parts the places of a location that is one text. */
const SEPARATOR = /\s*;\s*/;

const segmentsOf = (location: string): string[] => location.split(SEPARATOR).filter((one) => one !== '');

/** The location with one more place, unless it is there already. */
export function addSegment(location: string, segment: string): string {
  const before = segmentsOf(location);
  return before.includes(segment) ? location : [...before, segment].join('; ');
}

/** The location without this place; as it was where that is not in it. */
export function removeSegment(location: string, segment: string): string {
  const before = segmentsOf(location);
  return before.includes(segment) ? before.filter((one) => one !== segment).join('; ') : location;
}
