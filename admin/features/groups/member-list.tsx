import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { AdminGroups } from '../../../shared/api/admin-groups-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { Member } from './group-draft';
import { MemberAdder } from './member-adder';
import { MemberRow, type Way } from './member-row';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  title: { padding: 0 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  said: { margin: 0, minHeight: tokens.lineHeightBase200, fontSize: tokens.fontSizeBase200 },
});

export interface MemberListProps {
  readonly members: readonly Member[];
  readonly people: AdminGroups['people'];
  readonly onChange: (members: readonly Member[]) => void;
}

/** The members of a group in their order: to add, to move and to remove them. */
export function MemberList({ members, people, onChange }: MemberListProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLInputElement>(null);
  /** Which button has the focus again once its row is at its new place, whose element the browser took it from. */
  const moved = useRef<{ readonly position: number; readonly way: Way } | undefined>(undefined);
  const [said, setSaid] = useState('');
  useLayoutEffect(() => {
    if (!moved.current) return;
    const { position, way } = moved.current;
    moved.current = undefined;
    list.current?.children[position]?.querySelector<HTMLElement>(`[data-way=${way}]`)?.focus();
  });
  const move = (from: number, way: Way): void => {
    const to = way === 'up' ? from - 1 : from + 1;
    const [one, other] = [members[from], members[to]];
    if (!one || !other) return;
    moved.current = { position: to, way };
    onChange(members.map((member, index) => (index === from ? other : index === to ? one : member)));
    const place = { position: to + 1, total: members.length };
    setSaid(text('admin.groups.member.moved', { name: one.displayName, ...place }));
  };
  const remove = ({ userName, displayName: name }: Member): void => {
    onChange(members.filter((member) => member.userName !== userName));
    setSaid(text('admin.groups.member.removed', { name }));
    adder.current?.focus();
  };
  return (
    <fieldset className={styles.root} aria-describedby={`${id}-hint`}>
      <legend className={styles.title}>{text('admin.groups.members')}</legend>
      <span id={`${id}-hint`} className={styles.hint}>
        {text('admin.groups.members.hint')}
      </span>
      {members.length > 0 && (
        <ol ref={list} className={styles.list} role="list" aria-label={text('admin.groups.members')}>
          {members.map((member, index) => (
            <MemberRow
              key={member.userName}
              member={member}
              first={index === 0}
              last={index === members.length - 1}
              onChange={(changed) => {
                onChange(members.map((one, at) => (at === index ? changed : one)));
              }}
              onMove={(way) => {
                move(index, way);
              }}
              onRemove={() => {
                remove(member);
              }}
            />
          ))}
        </ol>
      )}
      <MemberAdder
        input={adder}
        members={members}
        people={people}
        onAdd={(person) => {
          onChange([...members, { ...person, on: true, mayChange: true }]);
          setSaid(text('admin.groups.member.added', { name: person.displayName }));
        }}
      />
      <p role="status" className={styles.said}>
        {said}
      </p>
    </fieldset>
  );
}
