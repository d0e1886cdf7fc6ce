import { useCallback, type ReactElement } from 'react';
import type { ContactSource } from '../../../shared/contacts/contact-source';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { ReadDialInput } from '../../../shared/ui/dialpad/read-dial-input';
import type { Dial } from '../../../shared/ui/use-dialling';
import { Fetched } from '../../controls/fetched';

export interface ContactsToolProps {
  readonly openDirectory: () => Promise<ContactSource>;
  readonly reader: () => Promise<ReadDialInput>;
  readonly dial: Dial;
}

/** The directory, fetched when its tab is first opened. */
export function ContactsTool({ openDirectory, reader, dial }: ContactsToolProps): ReactElement {
  const text = useText();
  const load = useCallback(async () => {
    const [source, { ContactList }] = await Promise.all([
      openDirectory(),
      import('../../../shared/ui/contacts/contact-list'),
    ]);
    return { source, ContactList };
  }, [openDirectory]);
  return (
    <Fetched load={load} failure={text('contacts.error')}>
      {({ source, ContactList }) => <ContactList source={source} reader={reader} dial={dial} />}
    </Fetched>
  );
}
