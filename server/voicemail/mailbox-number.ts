/** The user part by which everybody hears their own messages. */
export const OWN_MAILBOX = 'voicemail';
/** The same on a telephone with twelve keys: IP Office's default short code for it. */
export const OWN_MAILBOX_CODE = '*17';
const PREFIX = 'voicemail+';

/** The user part by which a message is left for an extension: calls are forwarded there, people may call it. */
export function mailboxOf(extension: string): string {
  return PREFIX + extension;
}

/** For whom a message is left at this user part; undefined: it is no such mailbox. */
export function ownerOf(number: string): string | undefined {
  const extension = number.startsWith(PREFIX) ? number.slice(PREFIX.length) : '';
  return extension === '' ? undefined : extension;
}

/** Whether calls to this user part end in a mailbox, one's own or another's. */
export function isMailbox(number: string): boolean {
  return number === OWN_MAILBOX || number === OWN_MAILBOX_CODE || ownerOf(number) !== undefined;
}
