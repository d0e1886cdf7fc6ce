import type { NumberKind } from '../contact';
import { contactOfPersonal } from '../personal/contact-of-personal';
import type { PersonalContact } from '../personal/personal-contact';

/** RFC 6350 §3.2: bytes of a line, without its end. */
const MAX_LINE_BYTES = 75;

const types: Readonly<Record<NumberKind, string>> = {
  work: 'WORK,VOICE',
  mobile: 'CELL,VOICE',
  home: 'HOME,VOICE',
  other: 'VOICE',
};

/**
 * Contacts as a file that telephones and address books read: vCard 3.0 (RFC 2426), which all of them
 * know, in UTF-8.
 */
export function writeVcards(contacts: readonly PersonalContact[]): string {
  return contacts.map(writeVcard).join('');
}

function writeVcard(contact: PersonalContact): string {
  const { firstName = '', middleName = '', lastName = '', company, title, email, numbers } = contact;
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${[lastName, firstName, middleName, '', ''].map(escaped).join(';')}`,
    `FN:${escaped(contactOfPersonal(contact).displayName)}`,
    ...(company === undefined ? [] : [`ORG:${escaped(company)}`]),
    ...(title === undefined ? [] : [`TITLE:${escaped(title)}`]),
    ...numbers.map(
      ({ kind, number, postDial = '' }) => `TEL;TYPE=${types[kind]}:${escaped(number + postDial)}`,
    ),
    ...(email === undefined ? [] : [`EMAIL;TYPE=INTERNET:${escaped(email)}`]),
    'END:VCARD',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Parted after 75 bytes, never within a character. */
function folded(line: string): string {
  const lines = [''];
  let bytes = 0;
  for (const character of line) {
    const size = bytesOf(character);
    if (bytes + size > MAX_LINE_BYTES) {
      lines.push(' ');
      bytes = 1;
    }
    lines[lines.length - 1] += character;
    bytes += size;
  }
  return lines.join('\r\n');
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
