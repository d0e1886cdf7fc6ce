import { numberKinds, type NumberKind } from '../../../contacts/contact';
import { MAX_EMAIL } from '../../../contacts/fold-email';
import { cleanLine, isMailAddress } from '../../../contacts/personal/clean-line';
import {
  personalLimits,
  type PersonalFields,
  type PersonalNumber,
} from '../../../contacts/personal/personal-contact';
import { splitName } from '../../../contacts/personal/split-name';
import { dialableOf } from '../../../dialing/dialable';
import type { MessageKey } from '../../../i18n/catalogue';
import type { ContactDraft } from '../contact-task';

export const textFields = ['firstName', 'middleName', 'lastName', 'company', 'title', 'email'] as const;
export type TextField = (typeof textFields)[number];

export interface NumberRow {
  /** The same as long as the row is there. */
  readonly key: number;
  readonly kind: NumberKind;
  /** As the person writes it. */
  readonly text: string;
}

/** What stands in the form. */
export type EditorDraft = Readonly<Record<TextField, string>> & { readonly rows: readonly NumberRow[] };

/** What is wrong, by the field where it is; `row <key>` for a number. */
export type Faults = ReadonlyMap<string, MessageKey>;

export type Checked =
  { readonly ok: true; readonly fields: PersonalFields } | { readonly ok: false; readonly faults: Faults };

export const maxOfField: Readonly<Record<TextField, number>> = {
  firstName: personalLimits.name,
  middleName: personalLimits.name,
  lastName: personalLimits.name,
  company: personalLimits.company,
  title: personalLimits.company,
  email: MAX_EMAIL,
};

/** The form for somebody new, with what is known of them; a number's field is there from the start. */
export function emptyDraft(known: ContactDraft = {}): EditorDraft {
  const { name, firstName, lastName, company, title, email, numbers = [] } = known;
  const parts = splitName(cleanLine(name ?? '', 2 * personalLimits.name) ?? '');
  const draft = draftOfFields({ firstName, lastName, company, title, email, ...parts, numbers });
  return draft.rows.length > 0 ? draft : withRow(draft);
}

export function draftOfFields(fields: PersonalFields): EditorDraft {
  const { firstName, middleName, lastName, company, title, email, numbers } = fields;
  return {
    firstName: firstName ?? '',
    middleName: middleName ?? '',
    lastName: lastName ?? '',
    company: company ?? '',
    title: title ?? '',
    email: email ?? '',
    rows: numbers.slice(0, personalLimits.numbers).map(({ kind, number, postDial = '' }, key) => ({
      key,
      kind,
      text: number + postDial,
    })),
  };
}

/** With one more number, of the first kind that is not there yet. */
export function withRow(draft: EditorDraft): EditorDraft {
  const { rows } = draft;
  const kind = numberKinds.find((one) => !rows.some((row) => row.kind === one)) ?? 'other';
  const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  return { ...draft, rows: [...rows, { key, kind, text: '' }] };
}

/** What is to be kept of a form, or what is wrong with it. */
export function checkDraft(draft: EditorDraft): Checked {
  const faults = new Map<string, MessageKey>();
  const lines = Object.fromEntries(
    textFields.map((field) => [field, cleanLine(draft[field], maxOfField[field])]),
  ) as Partial<Record<TextField, string>>;
  if (lines.email !== undefined && !isMailAddress(lines.email)) faults.set('email', 'personal.fault.email');
  const numbers: PersonalNumber[] = [];
  for (const { key, kind, text } of draft.rows) {
    if (text.trim() === '') continue;
    const dialable = dialableOf(text);
    if (!dialable) faults.set(`row ${String(key)}`, 'personal.fault.number');
    else if (!numbers.some(({ number }) => number === dialable.number)) numbers.push({ kind, ...dialable });
  }
  const { firstName, lastName, company, email } = lines;
  const nothing = !firstName && !lastName && !company && !email && numbers.length === 0;
  if (nothing && faults.size === 0) faults.set('firstName', 'personal.fault.nothing');
  if (faults.size > 0) return { ok: false, faults };
  return { ok: true, fields: { ...lines, numbers } };
}
