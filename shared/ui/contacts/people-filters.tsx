import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { peopleFilters, type PeopleFilter } from '../../contacts/people/people-filter';
import { useText } from '../app-root/use-text';
import { narrow, touch } from '../controls/breakpoints';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexShrink: 0,
    gap: tokens.spacingHorizontalXS,
    overflowX: 'auto',
    scrollbarWidth: 'none',
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    [narrow]: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  },
  filter: {
    flexShrink: 0,
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    outlineStyle: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [touch]: { minHeight: '44px' },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': {
      backgroundColor: tokens.colorBrandBackground2Hover,
      color: tokens.colorBrandForeground2Hover,
    },
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
});

export interface PeopleFiltersProps {
  readonly chosen: PeopleFilter;
  readonly onChoose: (filter: PeopleFilter) => void;
}

/** Whose contacts are shown: one of four toggles, the chosen one pressed. */
export function PeopleFilters({ chosen, onChoose }: PeopleFiltersProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  return (
    <div role="group" aria-label={text('people.filters')} className={styles.root}>
      {peopleFilters.map((filter) => (
        <button
          key={filter}
          type="button"
          aria-pressed={filter === chosen}
          className={mergeClasses(styles.filter, filter === chosen && styles.chosen)}
          onClick={() => {
            onChoose(filter);
          }}
        >
          {text(`people.filter.${filter}`)}
        </button>
      ))}
    </div>
  );
}
