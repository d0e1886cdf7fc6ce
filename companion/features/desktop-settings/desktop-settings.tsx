import { Button, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ErrorText } from '../../../shared/ui/controls/error-text';
import { usePreference } from '../../controls/use-preference';
import { useWatched } from '../../controls/use-watched';
import type { Desktop } from '../../desktop/desktop';
import type { Preferences } from '../../preferences/preferences';
import { telephoneLinksPreference } from './telephone-links-preference';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  help: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface DesktopSettingsProps {
  readonly desktop: Desktop;
  readonly preferences: Preferences;
}

/** The companion as an application of this computer, and as what opens its telephone links (C1). */
export function DesktopSettings({ desktop, preferences }: DesktopSettingsProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const installable = useWatched(desktop.install);
  const [handled, setHandled] = usePreference(preferences, telephoneLinksPreference);
  const [failed, setFailed] = useState(false);
  const possible = desktop.telephoneLinks.possible();
  return (
    <div className={styles.root}>
      <div className={styles.part}>
        <Switch
          checked={possible && handled}
          disabled={!possible}
          label={text('desktop.links')}
          onChange={(_event, { checked }) => {
            const done = desktop.telephoneLinks.handle(checked);
            setFailed(!done);
            if (done) setHandled(checked);
          }}
        />
        <p className={styles.help}>{text(possible ? 'desktop.links.help' : 'desktop.links.impossible')}</p>
        {failed && <ErrorText>{text('desktop.links.failed')}</ErrorText>}
      </div>
      <div className={styles.part}>
        <Button
          icon={<ArrowDownload20Regular />}
          disabledFocusable={!installable}
          onClick={() => void desktop.install.install()}
        >
          {text('desktop.install')}
        </Button>
        <p className={styles.help}>
          {text(installable ? 'desktop.install.help' : 'desktop.install.impossible')}
        </p>
      </div>
    </div>
  );
}
