import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, PersonKeyRegular } from '@fluentui/react-icons';
import { themes } from '../teams-host/host-context';
import { clientTypes } from '../teams-host/runtime';
import { Choice } from '../ui/choice';
import { useState } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';
import { narrow } from '../../shared/ui/controls/breakpoints';
import { GraphChoice } from './graph-choice';
import { languages, type PageSettings } from './page-settings';
import { SignInSwitches } from './sign-in-switches';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // On a phone the tab needs the height: one row, moved sideways.
    [narrow]: { flexWrap: 'nowrap', overflowX: 'auto', '& > *': { flexShrink: 0 } },
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
  // Open at once where something is not as usual, else that would be a riddle.
  const [open, setOpen] = useState(() => !isUsual(settings));
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
      <Button
        icon={<PersonKeyRegular />}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {text('preview.sign-in')}
      </Button>
      {open && <SignInSwitches settings={settings} onChange={onChange} />}
    </section>
  );
}

function isUsual({ start, signIn }: PageSettings): boolean {
  return start === 'ready' && Object.values(signIn).every((value) => value === 'works');
}
