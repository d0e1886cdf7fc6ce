import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDown20Regular, ArrowUp20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { narrow } from '../../../shared/ui/controls/breakpoints';
import { IconButton } from '../../../shared/ui/controls/icon-button';
import type { Member } from './group-draft';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  who: {
    display: 'grid',
    flexGrow: 1,
    flexBasis: '140px',
    minWidth: 0,
    overflowWrap: 'anywhere',
    [narrow]: { flexBasis: '100%' },
  },
  weak: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex' },
});

/** Which way a member moves in the order. */
export type Way = 'up' | 'down';

export interface MemberRowProps {
  readonly member: Member;
  readonly first: boolean;
  readonly last: boolean;
  readonly onChange: (member: Member) => void;
  readonly onMove: (way: Way) => void;
  readonly onRemove: () => void;
}

/** One member of a group: whether calls come, who may say so, and the place in the order. */
export function MemberRow({ member, first, last, onChange, onMove, onRemove }: MemberRowProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { displayName: name, extension, on, mayChange } = member;
  const labelled = (what: string) => ({
    label: what,
    input: { 'aria-label': text('admin.groups.member.of', { what, name }) },
  });
  return (
    <li className={styles.root}>
      <span className={styles.who}>
        <bdi>{name}</bdi>
        <span className={styles.weak}>{text('admin.groups.member.extension', { number: extension })}</span>
      </span>
      <Checkbox
        {...labelled(text('admin.groups.member.is-on'))}
        checked={on}
        onChange={(_event, { checked }) => {
          onChange({ ...member, on: checked === true });
        }}
      />
      <Checkbox
        {...labelled(text('admin.groups.member.may-change'))}
        checked={mayChange}
        onChange={(_event, { checked }) => {
          onChange({ ...member, mayChange: checked === true });
        }}
      />
      <span className={styles.buttons}>
        {(['up', 'down'] as const).map((way) => (
          <IconButton
            key={way}
            name={text(`admin.groups.member.${way}`, { name })}
            icon={way === 'up' ? <ArrowUp20Regular /> : <ArrowDown20Regular />}
            data-way={way}
            // Still there for the focus that has just moved somebody to an end.
            disabledFocusable={way === 'up' ? first : last}
            onClick={() => {
              onMove(way);
            }}
          />
        ))}
        <IconButton
          name={text('admin.groups.member.remove', { name })}
          icon={<Dismiss20Regular />}
          onClick={onRemove}
        />
      </span>
    </li>
  );
}
