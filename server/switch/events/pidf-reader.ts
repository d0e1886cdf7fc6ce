import { AppError } from '../../../shared/errors/app-error';
import { MAX_NOTE_UNITS, noteFits } from '../../../shared/presence/note';
import type { Availability } from '../../../shared/presence/presence';
import { line } from '../../../shared/protocol/field-schemas';
import type { PublishedPresence } from './device-presence';
import { readXml, type XmlElement } from './xml-reader';

/** Far more than a telephone says. */
const MAX_BYTES = 8_192;

/** The activities of RFC 4480 §3.2, as far as they say whether somebody can be reached; `dnd` is what telephones add. */
const activities: Readonly<Record<string, Availability>> = {
  dnd: 'do-not-disturb',
  'do-not-disturb': 'do-not-disturb',
  busy: 'busy',
  'on-the-phone': 'busy',
  meeting: 'busy',
  appointment: 'busy',
  presentation: 'busy',
  performance: 'busy',
  away: 'away',
  breakfast: 'away',
  dinner: 'away',
  meal: 'away',
  holiday: 'away',
  vacation: 'away',
  travel: 'away',
  'in-transit': 'away',
  sleeping: 'away',
  'permanent-absence': 'away',
};
/** Several activities together are as the least reachable of them. */
const strictest: readonly Availability[] = ['do-not-disturb', 'busy', 'away'];
const noteSchema = line(MAX_NOTE_UNITS);

/**
 * What a presence document (PIDF, RFC 3863; RFC 4480) says of its user. A note that no person could set by
 * hand, too long or with control characters, is left out.
 * @param body as it came, one character a byte
 * @throws AppError `invalid-input` for what is no such document
 */
export function readPidf(body: string): PublishedPresence {
  if (body.length > MAX_BYTES) throw new AppError('invalid-input', 'a presence document too large');
  const root = readXml(Buffer.from(body, 'latin1').toString('utf8'));
  if (root.name !== 'presence') throw new AppError('invalid-input', 'no presence document');
  const note = noteOf(root);
  return { availability: availabilityOf(root), ...(note === undefined ? {} : { note }) };
}

function availabilityOf(root: XmlElement): Availability {
  const said = below(root, 'activities').flatMap(({ children }) =>
    children.flatMap(({ name, text }) => activities[name === 'other' ? text.toLowerCase() : name] ?? []),
  );
  const strict = strictest.find((one) => said.includes(one));
  if (strict) return strict;
  const basics = below(root, 'basic').map(({ text }) => text.toLowerCase());
  // RFC 3863 §4.1.4: a tuple without a status says nothing; open anywhere is reachable.
  return basics.length > 0 && !basics.includes('open') ? 'offline' : 'available';
}

function noteOf(root: XmlElement): string | undefined {
  const people = root.children.filter(({ name }) => name === 'person');
  const tuples = root.children.filter(({ name }) => name === 'tuple');
  return [...people, root, ...tuples]
    .flatMap(({ children }) => children.filter(({ name }) => name === 'note'))
    .map(({ text }) => text)
    .find((text) => text !== '' && noteFits(text) && noteSchema.safeParse(text).success);
}

/** Every element of that name, however deep. */
function below(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...below(child, name),
  ]);
}
