import type { AuditPage } from '../../../shared/api/admin-audit-schema';
import type { MessageKey } from '../../../shared/i18n/catalogue';
import type { TextOf } from '../../../shared/ui/app-root/use-text';

type Line = AuditPage['lines'][number];

/** What the server logs, in words of the catalogue. */
const known: Readonly<Record<string, MessageKey>> = {
  'user added': 'admin.audit.user-added',
  'user changed': 'admin.audit.user-changed',
  'users imported': 'admin.audit.users-imported',
  'users exported': 'admin.audit.users-exported',
  'directory imported': 'admin.audit.directory-imported',
  'directory exported': 'admin.audit.directory-exported',
  'directory synchronised': 'admin.audit.directory-synchronised',
  'meeting room added': 'admin.audit.room-added',
  'meeting room changed': 'admin.audit.room-changed',
  'meeting room deleted': 'admin.audit.room-deleted',
  'delegate added': 'admin.audit.delegate-added',
  'delegate taken back': 'admin.audit.delegate-removed',
  'hunt group added': 'admin.audit.group-added',
  'hunt group changed': 'admin.audit.group-changed',
  'hunt group deleted': 'admin.audit.group-deleted',
  'rights changed': 'admin.audit.rights-changed',
  'rights reset': 'admin.audit.rights-reset',
  'hunt groups imported': 'admin.audit.groups-imported',
  'hunt groups exported': 'admin.audit.groups-exported',
  'rights imported': 'admin.audit.rights-imported',
  'rights exported': 'admin.audit.rights-exported',
  'one sign-in ended by an administrator': 'admin.audit.session-ended',
  'signed out by an administrator': 'admin.audit.signed-out',
  'package built': 'admin.audit.package-built',
};

/** What was done; an action these pages do not know yet is told as the server logs it. */
export function actionOf({ what }: Line, text: TextOf): string {
  const key = known[what];
  return key === undefined ? what : text(key);
}

/** The rest of a line, e.g. `user: zoe · fields: title, password`. */
export function detailsOf({ details }: Line): string {
  return Object.entries(details)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.map(String).join(', ') : plain(value)}`)
    .join(' · ');
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
