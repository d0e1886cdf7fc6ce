import type { CsvColumns } from '../../shared/csv/read-table';

/** The columns of a file of users; the first name is the one an export has. French names are those of our pages. */
export const userColumns = {
  userName: ['user name', 'login', 'nom d’utilisateur', 'identifiant'],
  displayName: ['display name', 'name', 'nom', 'nom affiché'],
  extension: ['number', 'poste', 'numéro'],
  role: ['rôle'],
  email: ['e-mail', 'mail', 'courriel', 'adresse e-mail', 'adresse électronique'],
  title: ['job title', 'fonction'],
  department: ['service', 'département'],
  active: ['actif'],
  password: ['mot de passe'],
  passwordHash: [],
  sipUserName: [],
  sipAuthorizationUser: [],
  sipPassword: [],
} as const satisfies CsvColumns<string>;
export type UserColumn = keyof typeof userColumns;

/** Nothing secret, and what a file of before had. */
export const exportedColumns = [
  'userName',
  'displayName',
  'extension',
  'role',
  'email',
  'title',
  'department',
  'active',
] as const satisfies readonly UserColumn[];
