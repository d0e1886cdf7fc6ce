import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { VideoPersonCall20Regular } from '@fluentui/react-icons';
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
  rooms: { display: 'grid', rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  room: { width: '100%', justifyContent: 'flex-start', textAlign: 'start' },
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
        <ul className={styles.rooms} aria-label={text('meetings.start')}>
          {rooms.map((room) => (
            <li key={room.id}>
              <Button
                className={styles.room}
                appearance="subtle"
                onClick={() => {
                  enter(room);
                }}
              >
                {text('meetings.start-room', { name: room.name, number: room.number })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {error && <ErrorText>{text(`error.${error}`)}</ErrorText>}
    </div>
  );
}
