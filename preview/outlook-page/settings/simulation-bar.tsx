import { makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../../../shared/ui/app-root/use-text';
import { narrow } from '../../../shared/ui/controls/breakpoints';
import { faultKinds, faultPlaces, type Fault } from '../../outlook-host/faults';
import { mailboxVersions } from '../../outlook-host/requirement-sets';
import { themes } from '../../teams-host/host-context';
import { Choice } from '../../ui/choice';
import { MailboxChoice } from './mailbox-choice';
import { languages, type PageSettings } from './page-settings';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // On a phone the item needs the height: one row, moved sideways.
    [narrow]: { flexWrap: 'nowrap', overflowX: 'auto', '& > *': { flexShrink: 0 } },
  },
});

const places = ['none', ...faultPlaces] as const;

export interface SimulationBarProps {
  readonly settings: PageSettings;
  readonly onChange: (change: Partial<PageSettings>) => void;
}

/** What can be tried with the simulated Outlook. */
export function SimulationBar({ settings, onChange }: SimulationBarProps) {
  const styles = useStyles();
  const text = useText();
  const [fault] = settings.faults;
  const set = (some: Partial<Fault>): void => {
    onChange({ faults: [{ place: 'all', kind: 'fails', code: 9002, ...fault, ...some }] });
  };
  return (
    <section className={styles.bar} aria-label={text('outlook-preview.simulation')}>
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
      <MailboxChoice
        value={settings.mailbox}
        values={mailboxVersions}
        onChange={(mailbox) => {
          onChange({ mailbox });
        }}
      />
      <Choice
        label="outlook-preview.fault.place"
        nameOf={(value) => `outlook-preview.fault.place.${value}`}
        value={fault?.place ?? 'none'}
        values={places}
        onChange={(place) => {
          if (place === 'none') onChange({ faults: [] });
          else set({ place });
        }}
      />
      {fault && (
        <Choice
          label="outlook-preview.fault.kind"
          nameOf={(value) => `outlook-preview.fault.kind.${value}`}
          value={fault.kind}
          values={faultKinds}
          onChange={(kind) => {
            set({ kind });
          }}
        />
      )}
    </section>
  );
}
