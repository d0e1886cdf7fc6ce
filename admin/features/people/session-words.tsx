import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AdminSession } from '../../../shared/api/admin-schema';
import { useText } from '../../../shared/ui/app-root/use-text';

const useStyles = makeStyles({
  row: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalXXS },
  weak: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const apps = ['teams', 'companion', 'admin', 'outlook', 'extension'] as const;

/** The app of a session: as it said itself, or by what it is connected as. */
function appOf({ app, connections, own }: AdminSession): (typeof apps)[number] | 'other' {
  const said = apps.find((one) => one === app);
  if (said) return said;
  if (own) return 'admin';
  const [first] = connections;
  if (!first) return 'other';
  return first.role === 'companion' ? 'companion' : 'teams';
}

/** Where somebody is signed in: which app, in which browser, by which environment. */
export function SignInWords({ session }: { readonly session: AdminSession }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const app = text(`admin.people.app.${appOf(session)}`);
  const client = session.connections.find((one) => one.client !== undefined)?.client;
  return (
    <span className={styles.row}>
      <span>{client === undefined ? app : text('admin.people.in', { app, client })}</span>
      <span className={styles.weak}>
        {session.own ? `${session.environment} · ${text('admin.people.own')}` : session.environment}
      </span>
    </span>
  );
}

/** Whether it is connected now, and as what. */
export function StateWords({ session }: { readonly session: AdminSession }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const roles = new Set(session.connections.map(({ role }) => role));
  return (
    <span className={styles.row}>
      {[...roles].map((role) => (
        <Badge key={role} appearance="tint" color="success">
          {text(`admin.people.${role}-online`)}
        </Badge>
      ))}
      {roles.size === 0 && <span className={styles.weak}>{text('admin.people.not-connected')}</span>}
    </span>
  );
}
