import { useMemo } from 'react';
import type { Contact } from '../../contacts/contact';
import { extensionOf } from '../../presence/extension-of';
import { mergePresence } from '../../presence/merge-presence';
import type { Presence } from '../../presence/presence';
import type { ContactExtras } from './contact-extras';
import { useByAccount } from './use-by-account';

/** What is known of somebody, by the telephone system and by Microsoft 365, as one; kept up while it is shown. */
export function useContactPresence(
  { presences, colleagues }: Pick<ContactExtras, 'presences' | 'colleagues'>,
  contact: Contact,
): Presence | undefined {
  const ours = useByAccount(
    colleagues,
    useMemo(() => extensionOf(contact), [contact]),
  );
  const cloud = useByAccount(presences, contact.account);
  return useMemo(() => mergePresence(ours, cloud), [ours, cloud]);
}
