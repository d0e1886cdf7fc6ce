import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { AdminSession } from '../../../shared/api/admin-schema';
import type { User } from '../../../shared/api/session-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import { useAnnounce } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { AdminClient } from '../../api/admin-client';
import { DataTable } from '../../controls/data-table';
import { Fetched } from '../../controls/fetched';
import { Panel } from '../../controls/panel';
import { useFetched } from '../../controls/use-fetched';
import { SignInWords, StateWords } from './session-words';
import { SignOutQuestion } from './sign-out-question';

const useStyles = makeStyles({
  person: { display: 'grid' },
  name: { fontWeight: tokens.fontWeightSemibold },
  weak: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface PeopleSectionProps {
  readonly client: AdminClient;
  /** Who looks. */
  readonly user: User;
}

/** Who is signed in, in which windows, and a way to sign somebody out. */
export function PeopleSection({ client, user }: PeopleSectionProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const intl = useIntl();
  const announce = useAnnounce();
  const fetched = useFetched(useCallback(() => client.people(), [client]));
  const [asked, setAsked] = useState<User>();
  const signOut = async (person: User): Promise<void> => {
    setAsked(undefined);
    try {
      await client.signOut(person.id);
      announce(text('admin.people.signed-out', { name: person.displayName }));
    } catch (error) {
      announce(text(`error.${errorCodeOf(error)}`), 'assertive');
    }
    fetched.reload();
  };
  const rowOf = (session: AdminSession) => ({
    key: session.id,
    cells: [
      <span key="person" className={styles.person}>
        <span className={styles.name}>{session.user.displayName}</span>
        <span className={styles.weak}>{session.user.extension}</span>
      </span>,
      <SignInWords key="where" session={session} />,
      intl.formatDate(session.since, { dateStyle: 'medium', timeStyle: 'short' }),
      <StateWords key="state" session={session} />,
      // Whoever looks after the server does not lock themselves out by a slip.
      session.user.id !== user.id && (
        <Button
          key="sign-out"
          size="small"
          aria-label={text('admin.people.sign-out.of', { name: session.user.displayName })}
          onClick={() => {
            setAsked(session.user);
          }}
        >
          {text('admin.people.sign-out')}
        </Button>
      ),
    ],
  });
  return (
    <Fetched lead={text('admin.people.lead')} fetched={fetched} failure={text('admin.unreachable')}>
      {(sessions) => (
        <Panel title={text('admin.section.people')}>
          {asked && (
            <SignOutQuestion
              person={asked}
              onAnswer={(yes) => {
                if (yes) void signOut(asked);
                else setAsked(undefined);
              }}
            />
          )}
          <DataTable
            name={text('admin.section.people')}
            columns={(['person', 'where', 'since', 'state', 'action'] as const).map((column) =>
              text(`admin.people.${column}`),
            )}
            rows={sessions.map(rowOf)}
          />
          {sessions.every((session) => session.user.id === user.id) && <p>{text('admin.people.nobody')}</p>}
        </Panel>
      )}
    </Fetched>
  );
}
