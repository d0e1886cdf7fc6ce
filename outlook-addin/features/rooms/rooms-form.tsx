import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { RoomsApi } from '../../../shared/api/rooms-api';
import type { Room } from '../../../shared/api/meetings-schema';
import { useText, type TextOf } from '../../../shared/ui/app-root/use-text';
import { touch } from '../../../shared/ui/controls/breakpoints';
import { NoticeBar } from '../../../shared/ui/controls/notice-bar';
import type { ComposedAppointment } from '../../host/outlook-item';
import { chooseRoom } from '../../meeting/choose-room';
import { invitationLanguage } from '../../meeting/invitation-language';
import { InvitationPreview } from './invitation-preview';
import { nearestLanguage } from './language-name';
import { RoomPins } from './room-pins';
import { RoomList } from './room-list';
import type { AppointmentRooms } from './use-appointment';
import { useChanges } from './use-changes';
import { useInvitation } from './use-invitation';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  notices: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    ':empty': { display: 'none' },
  },
  tall: { minHeight: '40px', [touch]: { minHeight: '44px' } },
  remove: { flexShrink: 0, minHeight: '32px', '@media (pointer: coarse)': { minHeight: '44px' } },
});

export interface RoomsFormProps {
  readonly state: AppointmentRooms;
  readonly item: ComposedAppointment;
  readonly api: RoomsApi;
  readonly origin: string;
  /** Of this Outlook. */
  readonly languages: readonly string[];
  /** Looks at the appointment again. */
  readonly onReload: () => void;
}

/** Which room, in which language; what would be written; put in, change, take out. */
export function RoomsForm({ state, item, api, origin, languages, onReload }: RoomsFormProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { rooms, owner, found } = state;
  const present = found.kind === 'ours' ? found.slug : undefined;
  const [chosenId, setChosenId] = useState<string>();
  const chosen = rooms.find(({ id }) => id === chosenId) ?? chooseRoom(rooms, present)?.room;
  const [oldPin, setOldPin] = useState(false);
  const changes = useChanges({ item, api, origin, onChanged: onReload });
  const noticeAction =
    found.kind === 'ours'
      ? ({ words: 'outlook.rooms.remove', act: changes.takeOut } as const)
      : found.kind === 'unread' && ({ words: 'common.retry', act: onReload } as const);
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>
        {owner === undefined
          ? text('outlook.rooms')
          : text('outlook.rooms.of', { owner: nameOf(rooms, owner) })}
      </h2>
      <div className={styles.notices}>
        {found.kind !== 'none' && (
          <NoticeBar
            slim
            intent={found.kind === 'ours' ? 'info' : 'warning'}
            action={
              noticeAction && (
                <Button
                  size="small"
                  className={styles.remove}
                  disabledFocusable={changes.busy}
                  onClick={() => {
                    if (!changes.busy) noticeAction.act();
                  }}
                >
                  {text(noticeAction.words)}
                </Button>
              )
            }
          >
            {foundWords(state, text)}
          </NoticeBar>
        )}
        {oldPin && found.kind === 'ours' && (
          <NoticeBar slim intent="warning">
            {text('room-pins.update')}
          </NoticeBar>
        )}
        {changes.outcome && !oldPin && (
          <NoticeBar slim intent={changes.outcome.intent}>
            {changes.outcome.text}
          </NoticeBar>
        )}
      </div>
      <RoomList
        name={text('outlook.rooms')}
        rooms={rooms}
        chosen={chosen}
        present={present}
        onChoose={({ id }) => {
          setChosenId(id);
        }}
      />
      {chosen && (
        <Chosen
          room={chosen}
          api={api}
          wanted={invitationLanguage(languages)}
          label={text(
            present === undefined
              ? 'outlook.rooms.add'
              : present === chosen.slug
                ? 'outlook.rooms.update'
                : 'outlook.rooms.change',
          )}
          busy={changes.busy}
          onPlace={(room, language) => {
            setOldPin(false);
            changes.place(room, language);
          }}
          onPins={(room) => {
            setOldPin(room.slug === present && room.link !== chosen.link);
            onReload();
          }}
        />
      )}
    </div>
  );
}

interface ChosenProps {
  readonly room: Room;
  readonly api: RoomsApi;
  readonly wanted: string | undefined;
  readonly label: string;
  readonly busy: boolean;
  readonly onPlace: (room: Room, language: string) => void;
  /** Its owner has changed its PINs. */
  readonly onPins: (room: Room) => void;
}

function Chosen({ room, api, wanted, label, busy, onPlace, onPins }: ChosenProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { locale } = useIntl();
  const [picked, setPicked] = useState<string>();
  const language = nearestLanguage(room.languages, picked ?? wanted);
  const state = useInvitation(api, room, language);
  return (
    <>
      <Button
        appearance="primary"
        className={styles.tall}
        disabledFocusable={busy}
        onClick={() => {
          if (!busy) onPlace(room, language);
        }}
        {...(busy && { icon: <Spinner size="extra-tiny" appearance="inverted" aria-hidden="true" /> })}
      >
        {busy ? text('outlook.rooms.working') : label}
      </Button>
      <InvitationPreview
        room={room}
        state={state}
        language={language}
        locale={locale}
        onLanguage={setPicked}
      />
      {room.mine && <RoomPins room={room} api={api} onChanged={onPins} />}
    </>
  );
}

function foundWords({ found, rooms }: AppointmentRooms, text: TextOf): string {
  if (found.kind === 'unread') return text(`outlook.rooms.unread.${found.why}`);
  if (found.kind === 'copied') return text('outlook.rooms.copied');
  if (found.kind === 'link-only') return text('outlook.rooms.by-hand');
  const slug = found.kind === 'ours' ? found.slug : '';
  return text('outlook.rooms.in', { room: rooms.find((room) => room.slug === slug)?.name ?? slug });
}

/** A person's name says more than an address; every room of theirs tells it. */
function nameOf(rooms: readonly Room[], owner: string): string {
  return rooms[0]?.owner.name || owner;
}
