import { dialableOf } from '../../dialing/dialable';
import type { NumberKind } from '../contact';
import { MAX_EMAIL } from '../fold-email';
import { cleanLine, isMailAddress } from '../personal/clean-line';
import { personalLimits, type PersonalFields, type PersonalNumber } from '../personal/personal-contact';
import { splitName } from '../personal/split-name';
import type { VcardFault } from './vcard-fault';
import { partsOf, textOf, type VcardProperty } from './vcard-property';

/** The properties that are read; all others may be of any length and are passed over. */
export const readNames: ReadonlySet<string> = new Set([
  'BEGIN',
  'END',
  'VERSION',
  'KIND',
  'X-ADDRESSBOOKSERVER-KIND',
  'N',
  'FN',
  'ORG',
  'TITLE',
  'EMAIL',
  'TEL',
]);

/** What nobody can be called by. */
const machines = ['FAX', 'PAGER', 'MODEM', 'BBS'];

/** One entry of a vCard file, as its lines come. Keeps no more than a contact can have, however many lines there are. */
export class VcardEntry {
  readonly faults = new Set<VcardFault>();
  private name: Pick<PersonalFields, 'firstName' | 'middleName' | 'lastName'> = {};
  private formatted: string | undefined;
  private company: string | undefined;
  private title: string | undefined;
  private email: string | undefined;
  private readonly numbers: PersonalNumber[] = [];
  private isGroup = false;

  /** @param line where it begins, counted from 1 */
  constructor(readonly line: number) {}

  take(property: VcardProperty): void {
    const { name, value } = property;
    switch (name) {
      case 'N': {
        const [family = '', given = '', additional = ''] = partsOf(value, ';');
        const part = (text: string): string | undefined => cleanLine(text, personalLimits.name);
        this.name = { firstName: part(given), middleName: part(additional), lastName: part(family) };
        return;
      }
      case 'FN':
        this.formatted ??= cleanLine(textOf(value), 2 * personalLimits.name);
        return;
      case 'ORG':
        this.company ??= cleanLine(partsOf(value, ';').filter(Boolean).join(', '), personalLimits.company);
        return;
      case 'TITLE':
        this.title ??= cleanLine(textOf(value), personalLimits.company);
        return;
      case 'EMAIL': {
        const address = cleanLine(textOf(value).replace(/^mailto:/i, ''), MAX_EMAIL);
        if (address !== undefined && isMailAddress(address)) this.email ??= address;
        return;
      }
      case 'TEL':
        this.takeNumber(property);
        return;
      case 'KIND':
      case 'X-ADDRESSBOOKSERVER-KIND':
        this.isGroup ||= /^group$/i.test(value.trim());
    }
  }

  /** The contact, or undefined where there is nothing to call or name anybody by. */
  fields(): PersonalFields | undefined {
    const { company, title, email, numbers, name } = this;
    const named = name.firstName ?? name.lastName;
    // Where the parts are empty, there is the whole; of a company it is the company's name.
    const split = named === undefined && this.formatted !== company ? this.formatted : undefined;
    const parts = named === undefined ? splitName(split ?? '') : name;
    const short = (text: string | undefined): string | undefined =>
      text === undefined ? undefined : cleanLine(text, personalLimits.name);
    const fields: PersonalFields = {
      firstName: short(parts.firstName),
      middleName: name.middleName,
      lastName: short(parts.lastName),
      company,
      title,
      email,
      numbers,
    };
    const something = fields.firstName ?? fields.lastName ?? company ?? email;
    if (!this.isGroup && (something !== undefined || numbers.length > 0)) return fields;
    this.faults.add('nothing');
    return undefined;
  }

  private takeNumber({ types, value }: VcardProperty): void {
    if (machines.some((type) => types.has(type))) return;
    if (this.numbers.length >= personalLimits.numbers) {
      this.faults.add('more-numbers');
      return;
    }
    // tel:+1-201-555-0123;ext=12 (RFC 3966), as vCard 4 writes it.
    const written = textOf(value).slice(0, 200).trim();
    const [number = '', extension] = written.replace(/^tel:/i, '').split(/;ext=/i, 2);
    const bare = written === number ? number : number.replace(/;.*$/s, '');
    const dialable = dialableOf(
      extension === undefined ? bare : `${bare} ext. ${extension.replace(/;.*$/s, '')}`,
    );
    if (!dialable) {
      if (written !== '') this.faults.add('numbers');
    } else if (!this.numbers.some((known) => known.number === dialable.number)) {
      this.numbers.push({ kind: kindOf(types), ...dialable });
    }
  }
}

function kindOf(types: ReadonlySet<string>): NumberKind {
  if (types.has('CELL') || types.has('IPHONE')) return 'mobile';
  if (types.has('WORK')) return 'work';
  return types.has('HOME') ? 'home' : 'other';
}
