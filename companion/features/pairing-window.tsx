import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react';
import type { ApiClient } from '../../shared/api/api-client';
import { PairingDecisions } from '../../shared/api/pairing-api';
import type { SessionKeeper, SignedIn } from '../../shared/api/session-keeper';
import type { EnvironmentInfo } from '../../shared/api/session-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import type { Locale } from '../../shared/i18n/locale';
import { AppRoot } from '../../shared/ui/app-root/app-root';
import { CrashGuard } from '../../shared/ui/app-root/crash-guard';
import type { Texts } from '../../shared/ui/app-root/texts';
import { useSystemTheme } from '../../shared/ui/app-root/use-system-theme';
import { useText } from '../../shared/ui/app-root/use-text';
import { PairingPage } from './pairing/pairing-page';
import { StartingPage } from './pages/starting-page';
import type { AccountMeans } from './sign-in/sign-in-choice';
import { SignInPage } from './sign-in/sign-in-page';

export interface PairingWindowProps {
  readonly pairing: string;
  readonly session: Pick<SessionKeeper, 'resume' | 'signIn' | 'signOut'>;
  readonly client: ApiClient;
  readonly loadEnvironments: () => Promise<readonly EnvironmentInfo[]>;
  readonly account: AccountMeans;
}

export interface PairingRootProps extends PairingWindowProps {
  readonly locale: Locale;
  readonly texts: Texts;
  readonly log: Logger;
}

/** A window that was opened to sign an app in, and is no telephone: another one may be open beside it. */
export function PairingRoot({ locale, texts, log, ...rest }: PairingRootProps): ReactElement {
  return (
    <AppRoot theme={useSystemTheme()} locale={locale} texts={texts} log={log}>
      <CrashGuard log={log}>
        <PairingWindow {...rest} />
      </CrashGuard>
    </AppRoot>
  );
}

type Who = 'unknown' | 'nobody' | SignedIn;

export function PairingWindow({
  pairing,
  session,
  client,
  loadEnvironments,
  account,
}: PairingWindowProps): ReactElement {
  const text = useText();
  const [who, setWho] = useState<Who>('unknown');
  const decisions = useMemo(() => new PairingDecisions(client), [client]);
  // The session of this window was for this alone.
  const leave = useCallback(() => void session.signOut(), [session]);
  const title = text('pairing.title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    session.resume().then(
      (signedIn) => {
        setWho(signedIn ?? 'nobody');
      },
      () => {
        setWho('nobody');
      },
    );
  }, [session]);
  if (who === 'unknown') return <StartingPage />;
  if (who === 'nobody') {
    return (
      <SignInPage
        reason="first"
        loadEnvironments={loadEnvironments}
        account={account}
        onSignIn={async (signIn) => {
          setWho(await session.signIn(signIn));
        }}
      />
    );
  }
  return <PairingPage pairing={pairing} user={who.user.displayName} decisions={decisions} onOver={leave} />;
}
