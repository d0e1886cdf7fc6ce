import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { PeopleGroup } from './people-groups';
import { PersonLine, type PersonLineProps } from './person-line';

/** So many stand there at first, and so many more come at each press: all five hundred would bury the numbers below. */
const FIRST = 6;
const MORE = 50;

const useStyles = makeStyles({
  title: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
});

export interface GroupSectionProps extends Omit<PersonLineProps, 'person'> {
  readonly group: PeopleGroup;
}

/** The people who have the same to do with the item. Only those who are shown are looked up. */
export function GroupSection({ group, ...line }: GroupSectionProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const all = group.people;
  // One more than a fold hides nothing worth a press.
  const [count, setCount] = useState(() => (all.length <= FIRST + 2 ? all.length : FIRST));
  const shown = all.slice(0, count);
  const { people } = line;
  useEffect(() => {
    people.look(all.slice(0, count).map(({ email }) => email));
  }, [people, all, count]);
  const rest = all.length - shown.length;
  const part = text(`outlook-people.part.${group.part}`);
  const showMore = (): void => {
    setCount(count + MORE);
    // The button moves on or goes: whoever used the keyboard goes on with the first of the new ones.
    requestAnimationFrame(() => {
      list.current?.children[count]?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
    });
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {all.length > 1 ? text('outlook-people.group', { part, count: all.length }) : part}
      </h2>
      <ul ref={list} className={styles.list}>
        {shown.map((person) => (
          <PersonLine key={person.email} person={person} {...line} />
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" className={styles.more} onClick={showMore}>
          {text('outlook-people.more', { count: Math.min(rest, MORE) })}
        </Button>
      )}
    </section>
  );
}
