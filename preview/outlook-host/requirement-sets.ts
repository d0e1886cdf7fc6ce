/** Versions of the requirement set Mailbox that a mailbox may have, by their second part: `1.3` … `1.14`. */
export const mailboxVersions = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14] as const;
export type MailboxVersion = (typeof mailboxVersions)[number];

/** The newest Outlook on the web has everything. */
export const newestMailbox: MailboxVersion = 14;

/** Reads `1.8`; undefined where it is none we know. */
export function readMailboxVersion(text: string | null): MailboxVersion | undefined {
  return mailboxVersions.find((one) => text === `1.${String(one)}`);
}

/**
 * What the host says it can do (`_requirementMatrix`): a JSON text. `outlook: react` tells office.js that it talks
 * to the Outlook on the web of today. An old mailbox is one of Exchange on-premises, which has no dialogs of 1.2.
 */
export function requirementMatrix(mailbox: MailboxVersion): string {
  return JSON.stringify({
    Mailbox: `1.${String(mailbox)}`,
    DialogApi: mailbox >= 8 ? '1.2' : '1.1',
    AddinCommands: mailbox >= 8 ? '1.3' : '1.1',
    ...(mailbox >= 8 && { IdentityAPI: '1.3' }),
    outlook: 'react',
  });
}
