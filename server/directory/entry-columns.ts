import { numberKinds } from '../../shared/contacts/contact';
import type { CsvColumns } from '../../shared/csv/read-table';

/** The columns of a file of directory entries; the first name is the one an export has. */
export const entryColumns = {
  id: [],
  name: ['display name', 'nom', 'nom affiché'],
  work: ['bureau', 'travail', 'professionnel'],
  mobile: ['portable', 'cell'],
  home: ['domicile', 'personnel'],
  other: ['autre'],
  email: ['e-mail', 'mail', 'courriel', 'adresse e-mail', 'adresse électronique'],
  title: ['job title', 'fonction'],
  department: ['service', 'département'],
} as const satisfies CsvColumns<string>;
export type EntryColumn = keyof typeof entryColumns;

export const numberColumns = numberKinds;
/** Between several numbers of one kind. */
export const NUMBER_SEPARATOR = '|';
