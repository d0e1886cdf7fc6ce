import { Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Room } from '../../../shared/api/meetings-schema';
import { foldedWords } from '../../../shared/contacts/fold';
import { useText } from '../../../shared/ui/app-root/use-text';
import { SearchField } from '../../../shared/ui/controls/search-field';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    maxHeight: '240px',
    overflowY: 'auto',
    padding: '2px',
  },
  choice: {
    alignSelf: 'stretch',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&:has(input:checked)': {
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      backgroundColor: tokens.colorBrandBackground2,
    },
    // Fluent leaves the rest of the line to nobody.
    '& > label': { flexGrow: 1 },
  },
  name: {
    display: 'block',
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  detail: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  nothing: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** From so many on somebody searches rather than looks. */
const SEARCHED_FROM = 4;

export interface RoomListProps {
  readonly name: string;
  /** The last used first. */
  readonly rooms: readonly Room[];
  readonly chosen: Room | undefined;
  /** Slug of the one that is in the appointment. */
  readonly present: string | undefined;
  readonly onChoose: (room: Room) => void;
}

/** The rooms to choose among; where there are many, by search. */
export function RoomList({ name, rooms, chosen, present, onChoose }: RoomListProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const [typed, setTyped] = useState('');
  const shown = rooms.filter((room) => matches(room, typed));
  return (
    <div className={styles.root}>
      {rooms.length >= SEARCHED_FROM && (
        <SearchField name={text('outlook.rooms.search')} value={typed} onChange={setTyped} />
      )}
      {shown.length === 0 && (
        <p role="status" className={styles.nothing}>
          {text('outlook.rooms.no-match')}
        </p>
      )}
      <RadioGroup
        aria-label={name}
        className={styles.list}
        value={chosen?.id ?? ''}
        onChange={(_event, { value }) => {
          const room = rooms.find(({ id }) => id === value);
          if (room) onChoose(room);
        }}
      >
        {shown.map((room) => (
          <Radio
            key={room.id}
            className={styles.choice}
            value={room.id}
            label={
              <>
                <span className={styles.name}>{room.name}</span>
                <span className={styles.detail}>
                  {text('outlook.rooms.number', { number: room.number })}
                  {room.slug === present && ` · ${text('outlook.rooms.here')}`}
                </span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </div>
  );
}

/** Every word that was typed begins a word of the name or the number. */
function matches({ name, number }: Room, typed: string): boolean {
  const words = [...foldedWords(name), number];
  return foldedWords(typed).every((wanted) => words.some((word) => word.startsWith(wanted)));
}
