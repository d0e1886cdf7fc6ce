/** What Outlook takes. */
const LONGEST = 255;

/** A location that is one text, as its places are parted in it, each as it was written. */
const partsOf = (location: string): string[] => location.split(';');

/** The location with one more place, unless it is there already; undefined where it would become too long. */
export function addSegment(location: string, segment: string): string | undefined {
  if (partsOf(location).some((part) => part.trim() === segment)) return location;
  const next = location.trim() === '' ? segment : `${location.replace(/;?\s*$/, '')}; ${segment}`;
  return next.length > LONGEST ? undefined : next;
}

/** The location without this place; every other stays as it was written. */
export function removeSegment(location: string, segment: string): string {
  const parts = partsOf(location);
  const others = parts.filter((part) => part.trim() !== segment);
  if (others.length === parts.length) return location;
  const [first = '', ...rest] = others;
  return [first.trimStart(), ...rest].join(';');
}
