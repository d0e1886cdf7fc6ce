import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { RecordFilter } from '../../call-log/record-filter';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { slim } from './slim';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    border: 0,
  },
  legend: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  choice: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    [touch]: { minHeight: '44px' },
    [slim]: { padding: `0 ${tokens.spacingHorizontalSNudge}` },
  },
  chosen: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    // In the high contrast theme of Teams every other colour here is that of the rest.
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    ':hover': { color: tokens.colorBrandForeground2 },
    // Forced colours paint every border and background alike.
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  input: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
});

/** What of the log is shown. */
export const historyFilters = ['all', 'missed', 'incoming', 'outgoing', 'voicemail', 'groups'] as const;
export type HistoryFilter = RecordFilter | 'all';

export interface HistoryFiltersProps {
  readonly value: HistoryFilter;
  /** Whether there are calls of hunt groups to be shown by themselves. */
  readonly groups: boolean;
  readonly onChange: (value: HistoryFilter) => void;
}

/** Which calls to show: radio buttons that look like chips, so that keys and screen readers know them. */
export function HistoryFilters({ value, groups, onChange }: HistoryFiltersProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const name = useId();
  // Chosen, it stays, or the last of its calls could not be deleted in peace.
  const offered = historyFilters.filter((filter) => filter !== 'groups' || groups || value === 'groups');
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{text('call-log.filters')}</legend>
      {offered.map((filter) => (
        <label key={filter} className={mergeClasses(styles.choice, filter === value && styles.chosen)}>
          <input
            type="radio"
            name={name}
            className={styles.input}
            checked={filter === value}
            onChange={() => {
              onChange(filter);
            }}
          />
          {text(`call-log.filter.${filter}`)}
        </label>
      ))}
    </fieldset>
  );
}
