import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { themes } from '../teams-host/host-context';
import { clientTypes } from '../teams-host/runtime';
import { Choice } from '../ui/choice';
import { useText } from '../../shared/ui/app-root/use-text';
import { GraphChoice } from './graph-choice';
import { languages, type PageSettings } from './page-settings';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface SimulationBarProps {
  readonly settings: PageSettings;
  readonly onChange: (change: Partial<PageSettings>) => void;
  readonly onReload: () => void;
}

/** What can be tried with the simulated Teams. */
export function SimulationBar({ settings, onChange, onReload }: SimulationBarProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <section className={styles.bar} aria-label={text('preview.teams.simulation')}>
      <Choice
        label="preview.theme"
        nameOf={(value) => `preview.theme.${value}`}
        value={settings.theme}
        values={themes}
        onChange={(theme) => {
          onChange({ theme });
        }}
      />
      <Choice
        label="preview.language"
        nameOf={(value) => `preview.language.${value}`}
        value={settings.language}
        values={languages}
        onChange={(language) => {
          onChange({ language });
        }}
      />
      <Choice
        label="preview.client"
        nameOf={(value) => `preview.client.${value}`}
        value={settings.client}
        values={clientTypes}
        onChange={(client) => {
          onChange({ client });
        }}
      />
      <GraphChoice />
      <Button icon={<ArrowClockwiseRegular />} onClick={onReload}>
        {text('preview.teams.reload')}
      </Button>
    </section>
  );
}
