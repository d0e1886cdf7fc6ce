import {
  userFields,
  userNameSchema,
  type AdminUser,
  type NewUser,
  type UserEditRequest,
} from '../../../shared/api/admin-users-schema';
import type { MessageKey } from '../../../shared/i18n/catalogue';

/** What is typed into the form of an account. */
export interface UserDraft {
  readonly userName: string;
  readonly displayName: string;
  readonly extension: string;
  readonly role: AdminUser['role'];
  readonly email: string;
  readonly title: string;
  readonly department: string;
  readonly password: string;
  readonly sipUserName: string;
  readonly sipPassword: string;
}

export type UserField = Exclude<keyof UserDraft, 'role'>;
export type UserFaults = Partial<Record<UserField, MessageKey>>;

/** A form for an account there is, or for the next one. Passwords are typed anew or left as they are. */
export function draftOf(user: AdminUser | undefined): UserDraft {
  return {
    userName: user?.userName ?? '',
    displayName: user?.displayName ?? '',
    extension: user?.extension ?? '',
    role: user?.role ?? 'user',
    email: user?.email ?? '',
    title: user?.title ?? '',
    department: user?.department ?? '',
    password: '',
    sipUserName: user?.sip?.userName ?? '',
    sipPassword: '',
  };
}

/** What is wrong before the server is asked. `pbx`: everybody needs a telephone account there. */
export function faultsOf(draft: UserDraft, user: AdminUser | undefined, pbx: boolean): UserFaults {
  const faults: UserFaults = {};
  if (!user && !userNameSchema.safeParse(draft.userName).success)
    faults.userName = 'admin.users.user-name.bad';
  if (!userFields.displayName.safeParse(draft.displayName).success)
    faults.displayName = 'admin.users.display-name.bad';
  if (!userFields.extension.safeParse(draft.extension).success)
    faults.extension = 'admin.users.extension.bad';
  const email = draft.email.trim();
  if (email !== '' && !userFields.email.safeParse(email).success) faults.email = 'admin.users.email.bad';
  if (draft.password !== '' && !userFields.password.safeParse(draft.password).success)
    faults.password = 'admin.users.password.bad';
  if (!pbx) return faults;
  if (draft.sipPassword === '' && !user?.sip) faults.sipPassword = 'admin.users.sip-password.missing';
  const sip = sipOf(draft);
  if (sip && !userFields.sip.safeParse(sip).success) faults.sipUserName = 'admin.users.sip-user-name.bad';
  return faults;
}

export function requestOf(draft: UserDraft): NewUser {
  const { userName, extension, role, password } = draft;
  const [displayName, email, title, department] = trimmed(draft);
  const sip = sipOf(draft);
  return {
    userName,
    displayName,
    extension,
    role,
    ...(email !== '' && { email }),
    ...(title !== '' && { title }),
    ...(department !== '' && { department }),
    ...(password !== '' && { password }),
    ...(sip && { sip }),
  };
}

/** Only what differs. */
export function changesOf(draft: UserDraft, user: AdminUser): UserEditRequest {
  const { extension, role, password } = draft;
  const [displayName, email, title, department] = trimmed(draft);
  const sip = sipOf(draft);
  return {
    ...(displayName !== user.displayName && { displayName }),
    ...(extension !== user.extension && { extension }),
    ...(role !== user.role && { role }),
    ...(email !== (user.email ?? '') && { email: email === '' ? null : email }),
    ...(title !== (user.title ?? '') && { title: title === '' ? null : title }),
    ...(department !== (user.department ?? '') && { department: department === '' ? null : department }),
    ...(password !== '' && { password }),
    ...(sip && { sip }),
  };
}

function trimmed({ displayName, email, title, department }: UserDraft): [string, string, string, string] {
  return [displayName.trim(), email.trim(), title.trim(), department.trim()];
}

/** A telephone account is said whole, since its password is never told. */
function sipOf({ sipUserName, sipPassword }: UserDraft): NewUser['sip'] {
  if (sipPassword === '') return undefined;
  const userName = sipUserName.trim();
  return { ...(userName !== '' && { userName }), password: sipPassword };
}
