import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';
import { NoticeBar } from '../../shared/ui/controls/notice-bar';
import type { PopupState, ToWorker } from '../messages/message';
import { CallRows } from './call-rows';
import { SiteSwitch } from './site-switch';
import { useCalls } from './use-calls';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    minHeight: '100%',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  calls: { flexGrow: 1 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlockStart: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  who: { flexBasis: '100%', minWidth: 0, overflowWrap: 'anywhere' },
});

/** What the button of the extension opens. */
export function PopupPage({ site }: { readonly site: string | undefined }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const [state, run] = useCalls();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{text('extension.popup.title')}</h1>
      <SiteSwitch site={site} />
      <div className={styles.calls}>
        {state?.disabled && <NoticeBar intent="warning">{text('extension.disabled')}</NoticeBar>}
        {state?.user !== undefined && !state.disabled && <Calls state={state} run={run} />}
      </div>
      {state && <Foot user={state.user} />}
    </main>
  );
}

function Calls({ state, run }: { state: PopupState; run: ReturnType<typeof useCalls>[1] }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { availability, calls } = state;
  if (calls.length > 0) return <CallRows calls={calls} onCommand={run} />;
  const said = availability === 'offline' ? 'availability.offline' : 'extension.popup.no-calls';
  return <p className={styles.quiet}>{text(said)}</p>;
}

function Foot({ user }: { readonly user: string | undefined }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const openOptions = (): void => {
    void chrome.runtime.openOptionsPage();
    window.close();
  };
  return (
    <div className={styles.foot}>
      <span className={styles.who}>
        {user === undefined
          ? text('extension.popup.signed-out')
          : text('extension.popup.signed-in', { name: user })}
      </span>
      {user === undefined ? (
        <Button appearance="primary" onClick={openOptions}>
          {text('extension.popup.sign-in')}
        </Button>
      ) : (
        <Button
          onClick={() => {
            const message: ToWorker = { type: 'sign-out' };
            void chrome.runtime.sendMessage(message).then(() => {
              window.close();
            });
          }}
        >
          {text('common.sign-out')}
        </Button>
      )}
      <Link as="button" onClick={openOptions}>
        {text('extension.popup.options')}
      </Link>
    </div>
  );
}
