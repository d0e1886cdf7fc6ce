import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import {
  groupOf,
  peopleFilters,
  type PeopleFilter,
  type PeopleList,
} from '../../contacts/people/people-filter';
import type { ContactGroup } from '../../contacts/personal/personal-contact';
import { useText } from '../app-root/use-text';
import { ActionMenu } from '../controls/action-menu';
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
  readonly chosen: PeopleList;
  readonly onChoose: (list: PeopleList) => void;
  /** Those that are offered. */
  readonly offers: (filter: PeopleFilter) => boolean;
  readonly groups: readonly ContactGroup[];
  readonly onManageGroups: () => void;
}

/** Whose contacts are shown: one of several toggles, the chosen one pressed, and the groups behind a menu. */
export function PeopleFilters(props: PeopleFiltersProps): ReactNode {
  const { chosen, onChoose, offers, groups, onManageGroups } = props;
  const styles = useStyles();
  const text = useText();
  const group = groups.find(({ id }) => id === groupOf(chosen));
  const looks = (pressed: boolean): string => mergeClasses(styles.filter, pressed && styles.chosen);
  return (
    <div role="group" aria-label={text('people.filters')} className={styles.root}>
      {peopleFilters.filter(offers).map((filter) => (
        <button
          key={filter}
          type="button"
          aria-pressed={filter === chosen}
          className={looks(filter === chosen)}
          onClick={() => {
            onChoose(filter);
          }}
        >
          {text(`people.filter.${filter}`)}
        </button>
      ))}
      <ActionMenu
        name={text('people.groups')}
        choices={[
          ...groups.map(({ id, name }) => ({
            key: id,
            label: name,
            checked: id === group?.id,
            onSelect: () => {
              onChoose(`group:${id}`);
            },
          })),
          {
            key: 'manage',
            label: text('people.groups.manage'),
            separate: groups.length > 0,
            onSelect: onManageGroups,
          },
        ]}
        button={(menu) => (
          <button type="button" className={looks(group !== undefined)} {...menu}>
            {group?.name ?? text('people.groups')} ▾
          </button>
        )}
      />
    </div>
  );
}
