import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  shorthands,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { ClientType } from '../teams-host/runtime';
import type { TeamsTabOptions } from './teams-tab';
import { useText } from '../../shared/ui/app-root/use-text';
import { useTeamsTab } from './use-teams-tab';

const useStyles = makeStyles({
  area: { position: 'relative', display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  away: { display: 'none' },
  frame: {
    ...shorthands.borderStyle('none'),
    width: '100%',
    flexGrow: 1,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  phone: {
    alignSelf: 'center',
    width: 'min(390px, 100%)',
    maxHeight: '780px',
    borderRadius: tokens.borderRadiusXLarge,
    ...shorthands.border(tokens.strokeWidthThickest, 'solid', tokens.colorNeutralStrokeAccessible),
    boxSizing: 'border-box',
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    alignSelf: 'center',
    gap: tokens.spacingHorizontalS,
    width: 'min(390px, 100%)',
    fontWeight: tokens.fontWeightSemibold,
  },
  progress: { position: 'absolute', top: 0 },
});

/** What Teams puts on the frame of an app. Its desktop client opens no windows for a page. */
const sandbox: Readonly<Record<ClientType, string>> = {
  web: 'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox',
  desktop: 'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads',
  android: 'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads',
};

export interface TabFrameProps extends TeamsTabOptions {
  /** Whether the person looks at the tab, or at another app. */
  readonly active: boolean;
  readonly onReload: () => void;
}

/** The tab: a frame from the app's origin, with its host around it. */
export function TabFrame(props: TabFrameProps) {
  const styles = useStyles();
  const text = useText();
  const { frame, presence, phase, pressBack } = useTeamsTab(props, props.active);
  const { clientType } = props.situation;
  return (
    <div className={mergeClasses(styles.area, !presence.visible && styles.away)}>
      {phase.kind === 'loading' && (
        <ProgressBar className={styles.progress} aria-label={text('preview.teams.loading')} />
      )}
      {phase.kind === 'failed' && (
        <MessageBar intent="error">
          <MessageBarBody>
            {text('preview.teams.failed', { reason: phase.message === '' ? phase.reason : phase.message })}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={props.onReload}>
              {text('common.retry')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {clientType === 'android' && (
        <div className={styles.bar}>
          <Button
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            aria-label={text('preview.teams.back')}
            onClick={pressBack}
          />
          {text('common.app-name')}
        </div>
      )}
      {presence.mounted && (
        <iframe
          ref={frame}
          className={mergeClasses(styles.frame, clientType === 'android' && styles.phone)}
          src={props.contentUrl}
          title={text('common.app-name')}
          sandbox={sandbox[clientType]}
          allow="clipboard-write"
        />
      )}
    </div>
  );
}
