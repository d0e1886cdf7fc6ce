import { Button, makeStyles } from '@fluentui/react-components';
import { Key20Regular } from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
import type { RoomsApi } from '../../../shared/api/rooms-api';
import type { Room } from '../../../shared/api/meetings-schema';
import { useAnnounce } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import { touch } from '../../../shared/ui/controls/breakpoints';
import { useLoaded } from '../../../shared/ui/use-loaded';

const useStyles = makeStyles({
  open: { alignSelf: 'flex-start', [touch]: { minHeight: '44px' } },
});

const load = () => import('../../../shared/ui/meetings/pins/room-pins-dialog');

export interface RoomPinsProps {
  /** One's own. */
  readonly room: Room;
  readonly api: Pick<RoomsApi, 'change'>;
  readonly onChanged: (room: Room) => void;
}

/** The way to the PINs of one's own room; the dialog is fetched when it is first wanted. */
export function RoomPins({ room, api, onChanged }: RoomPinsProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const { value, failed, retry } = useLoaded(load, open);
  useEffect(() => {
    if (open && failed) announce(text('error.network'), 'assertive');
  }, [open, failed, announce, text]);
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        className={styles.open}
        icon={<Key20Regular />}
        onClick={() => {
          if (failed) retry();
          setOpen(true);
        }}
      >
        {text('room-pins.open')}
      </Button>
      {open && value && (
        <value.RoomPinsDialog
          room={room}
          api={api}
          onClose={(changed) => {
            setOpen(false);
            if (!changed) return;
            announce(text('room-pins.saved', { room: changed.name }));
            onChanged(changed);
          }}
        />
      )}
    </>
  );
}
