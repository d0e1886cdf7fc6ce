import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PreviewPerson } from '../../shared/api/preview-schema';
import { AppRail, type Place } from './app-rail';
import type { HostNotice } from './host-notice';
import { HostNotices } from './host-notices';
import { localeOf, type PageSettings } from './page-settings';
import { SimulationBar } from './simulation-bar';
import { TabFrame } from './tab-frame';
import { useText } from '../../shared/ui/app-root/use-text';
import { TitleBar } from './title-bar';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100dvh',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  body: {
    display: 'flex',
    flexGrow: 1,
    minHeight: 0,
    '@media (max-width: 639px)': { flexDirection: 'column' },
  },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  elsewhere: { margin: 'auto', padding: tokens.spacingHorizontalXXL, maxWidth: '48ch', textAlign: 'center' },
});

export interface TeamsPageProps {
  readonly person: PreviewPerson;
  readonly appOrigin: string;
  /** The environment the app is made for. */
  readonly environment: string | undefined;
  readonly settings: PageSettings;
  readonly onSettings: (change: Partial<PageSettings>) => void;
  /** Where a deep link leads inside the tab. */
  readonly subPageId: string | undefined;
}

/** A Teams window with our tab in it. */
export function TeamsPage({
  person,
  appOrigin,
  environment,
  settings,
  onSettings,
  subPageId,
}: TeamsPageProps) {
  const styles = useStyles();
  const text = useText();
  const [place, setPlace] = useState<Place>('app');
  const [load, setLoad] = useState({ count: 0, subPageId });
  const [notices, setNotices] = useState<readonly HostNotice[]>([]);
  const { theme, language, client, start, signIn } = settings;
  const current = useRef(signIn);
  useEffect(() => {
    current.current = signIn;
  }, [signIn]);
  const behaviour = useCallback(() => current.current, []);
  // As an administrator makes a package: with the environment in it, or for everybody to choose.
  const query = start === 'ready' && environment !== undefined ? `?environment=${environment}` : '';
  const reload = (target: string | undefined) => {
    setLoad(({ count }) => ({ count: count + 1, subPageId: target }));
  };
  return (
    <div className={styles.page}>
      <TitleBar person={person} />
      <SimulationBar
        settings={settings}
        onChange={onSettings}
        onReload={() => {
          reload(load.subPageId);
        }}
      />
      <div className={styles.body}>
        <AppRail place={place} onGo={setPlace} />
        <main className={styles.main}>
          <HostNotices
            notices={notices}
            onDismiss={(id) => {
              setNotices((all) => all.filter((one) => one.id !== id));
            }}
          />
          <TabFrame
            // Another client or language is another start of the app, as in Teams.
            key={`${String(load.count)} ${client} ${language} ${start}`}
            appOrigin={appOrigin}
            contentUrl={`${appOrigin}/teams/${query}`}
            behaviour={behaviour}
            situation={{
              user: person,
              theme,
              locale: localeOf(language),
              clientType: client,
              subPageId: load.subPageId,
            }}
            active={place === 'app'}
            onNotice={(notice) => {
              setNotices((all) => [...all.slice(-2), notice]);
            }}
            onNavigate={reload}
            onReload={() => {
              reload(load.subPageId);
            }}
          />
          {place !== 'app' && (
            <Text as="p" className={styles.elsewhere}>
              {text('preview.teams.elsewhere')}
            </Text>
          )}
        </main>
      </div>
    </div>
  );
}
