import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DoorArrowRight20Regular, VideoPersonCall20Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { Room } from '../../api/meetings-schema';
import { errorCodeOf } from '../../errors/app-error';
import type { MeetingsDesk } from '../../meetings/desk/meetings-desk';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { ErrorText } from '../controls/error-text';
import { NoticeBar } from '../controls/notice-bar';
import type { Joining } from './use-joining';

const KEY = 'own-room';

const useStyles = makeStyles({
  choice: { marginBlockStart: tokens.spacingVerticalM },
  question: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  rooms: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  room: {
    justifyContent: 'flex-start',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    [touch]: { minHeight: '44px' },
  },
  button: { [touch]: { minHeight: '44px' } },
});

export interface StartMeetingProps {
  readonly desk: MeetingsDesk;
  readonly joining: Joining;
}

/** Starts a meeting in a room of one's own; whoever has several says in which, the last used standing first. */
export function StartMeeting({ desk, joining }: StartMeetingProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const [rooms, setRooms] = useState<readonly Room[]>();
  const none = rooms?.length === 0;
  const error = joining.errorAt(KEY);
  const enter = (room: Room) => {
    setRooms(undefined);
    joining.run(KEY, () => desk.startRoom(room));
  };
  const start = (): void => {
    joining.run(KEY, async () => {
      try {
        const own = await desk.ownRooms();
        const [only, ...others] = own;
        if (only && others.length === 0) return await desk.startRoom(only);
        setRooms(own);
        if (!only) announce(text('meetings.rooms-none'));
        return undefined;
      } catch (problem) {
        return { ok: false, code: errorCodeOf(problem) };
      }
    });
  };
  return (
    <div>
      <Button
        className={styles.button}
        icon={<VideoPersonCall20Regular />}
        aria-expanded={rooms ? !none : undefined}
        disabledFocusable={joining.isRunning(KEY)}
        onClick={() => {
          if (rooms) setRooms(undefined);
          else start();
        }}
      >
        {text('meetings.start')}
      </Button>
      {none && <NoticeBar intent="info">{text('meetings.rooms-none')}</NoticeBar>}
      {rooms && !none && (
        <div className={styles.choice}>
          <p className={styles.question}>{text('meetings.start-where')}</p>
          <ul className={styles.rooms} aria-label={text('meetings.start')}>
            {rooms.map((room) => (
              <li key={room.id}>
                <Button
                  className={styles.room}
                  icon={<DoorArrowRight20Regular />}
                  onClick={() => {
                    enter(room);
                  }}
                >
                  {text('meetings.start-room', { name: room.name, number: room.number })}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {error && <ErrorText>{text(`error.${error}`)}</ErrorText>}
    </div>
  );
}
