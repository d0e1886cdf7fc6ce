import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import { PlugDisconnectedRegular, ShieldPersonRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SessionKeeper } from '../../shared/api/session-keeper';
import type { EnvironmentInfo } from '../../shared/api/session-schema';
import type { Locale } from '../../shared/i18n/locale';
import { useText } from '../../shared/ui/app-root/use-text';
import { BlankSlate } from '../../shared/ui/controls/blank-slate';
import type { AdminClient } from '../api/admin-client';
import { Desk } from './desk';
import { Frame } from './frame';
import { SignInPage } from './sign-in-page';
import { useStage } from './use-stage';

const useStyles = makeStyles({
  middle: { flexGrow: 1, display: 'flex', alignItems: 'center', justifyContent: 'center' },
});

export interface AdminPageProps {
  readonly session: SessionKeeper;
  readonly client: AdminClient;
  /** The same function at every render. */
  readonly loadEnvironments: () => Promise<readonly EnvironmentInfo[]>;
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
}

/** The page: the way in, the sections for administrators, and in words why not for everybody else. */
export function AdminPage({
  session,
  client,
  loadEnvironments,
  locale,
  onLocale,
}: AdminPageProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { stage, look, signOut } = useStage(session, loadEnvironments);
  const frame = (content: ReactNode, user?: { readonly displayName: string }): ReactNode => (
    <Frame locale={locale} onLocale={onLocale} user={user?.displayName} onSignOut={user && signOut}>
      {content}
    </Frame>
  );
  switch (stage.kind) {
    case 'starting':
      return frame(
        <main className={styles.middle}>
          <Spinner label={text('common.loading')} />
        </main>,
      );
    case 'unreachable':
      return frame(
        <main className={styles.middle} role="alert">
          <BlankSlate
            icon={<PlugDisconnectedRegular fontSize={32} />}
            title={text('admin.unreachable')}
            text={text(`error.${stage.code}`)}
          >
            <Button appearance="primary" onClick={look}>
              {text('common.retry')}
            </Button>
          </BlankSlate>
        </main>,
      );
    case 'sign-in':
      return frame(
        <SignInPage
          environments={stage.environments}
          reason={stage.reason}
          onSignIn={async (credentials) => {
            await session.signIn(credentials);
            look();
          }}
        />,
      );
    case 'in':
      if (stage.user.role === 'administrator')
        return frame(<Desk client={client} user={stage.user} />, stage.user);
      return frame(
        <main className={styles.middle}>
          <BlankSlate
            icon={<ShieldPersonRegular fontSize={32} />}
            title={text('admin.refused')}
            text={text('admin.refused.text', { name: stage.user.displayName })}
          >
            <Button appearance="primary" onClick={signOut}>
              {text('admin.refused.again')}
            </Button>
          </BlankSlate>
        </main>,
        stage.user,
      );
  }
}
