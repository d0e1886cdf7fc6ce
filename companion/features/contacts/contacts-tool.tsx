import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, type ReactElement } from 'react';
import type { PresenceSource } from '../../../shared/presence/presence';
import { useText } from '../../../shared/ui/app-root/use-text';
import { mailtoOf } from '../../../shared/ui/contacts/mailto';
import type { ReadDialInput } from '../../../shared/ui/dialpad/read-dial-input';
import type { PeopleDesk } from '../../../shared/ui/people/people-desk';
import type { Dial } from '../../../shared/ui/use-dialling';
import { Fetched } from '../../controls/fetched';

const useStyles = makeStyles({
  // Lists and forms scroll within; the page beside them keeps its place.
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: 'max(420px, calc(100dvh - 200px))',
    marginInline: `-${tokens.spacingHorizontalM}`,
  },
});

export interface ContactsToolProps {
  readonly openPeople: () => Promise<PeopleDesk>;
  readonly reader: () => Promise<ReadDialInput>;
  readonly formatter: () => Promise<(number: string) => string>;
  /** Presence of users of the telephone system, by their extension. */
  readonly colleagues?: PresenceSource | undefined;
  readonly dial: Dial;
}

/** Everybody one may call, fetched when the tab is first opened. */
export function ContactsTool({ openPeople, ...means }: ContactsToolProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const load = useCallback(async () => {
    const [desk, { ContactsPanel }] = await Promise.all([
      openPeople(),
      import('../../../shared/ui/people/panel/contacts-panel'),
    ]);
    return { desk, ContactsPanel };
  }, [openPeople]);
  return (
    <Fetched load={load} failure={text('contacts.error')}>
      {({ desk, ContactsPanel }) => (
        <div className={styles.root}>
          <ContactsPanel desk={desk} onBack={noBackButton} onEmail={openMail} {...means} />
        </div>
      )}
    </Fetched>
  );
}

/** This window has no host with a button of that kind. */
function noBackButton(): () => void {
  return () => undefined;
}

/** By a link, as a person would: a change of the address would ask whether to leave the calls. */
function openMail(email: string): void {
  const link = document.createElement('a');
  link.href = mailtoOf(email);
  link.target = '_blank';
  link.rel = 'noopener';
  link.click();
}
