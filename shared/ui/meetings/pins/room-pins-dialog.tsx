import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { RoomsApi } from '../../../api/rooms-api';
import type { Room } from '../../../api/meetings-schema';
import { errorCodeOf } from '../../../errors/app-error';
import type { ErrorCode } from '../../../errors/error-code';
import { useText } from '../../app-root/use-text';
import { touch } from '../../controls/breakpoints';
import { ModalDialog } from '../../controls/modal-dialog';
import { NoticeBar } from '../../controls/notice-bar';
import { changesOf, draftOf, faultsOf, pinFields, type PinFaults } from './pins-draft';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  digits: { fontVariantNumeric: 'tabular-nums' },
  action: { [touch]: { minHeight: '44px' } },
});

const names = { participantPin: 'participant', moderatorPin: 'moderator', ownerPin: 'owner' } as const;

export interface RoomPinsDialogProps {
  /** One's own. */
  readonly room: Room;
  readonly api: Pick<RoomsApi, 'change'>;
  /** The room as it is now; undefined: as it was. */
  readonly onClose: (changed: Room | undefined) => void;
}

/** The PINs of a room, for its owner to read and to change. */
export function RoomPinsDialog({ room, api, onClose }: RoomPinsDialogProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const [draft, setDraft] = useState(() => draftOf(room));
  const [faults, setFaults] = useState<PinFaults>({});
  const [failure, setFailure] = useState<ErrorCode>();
  const [busy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    const found = faultsOf(draft);
    setFaults(found);
    setFailure(undefined);
    if (Object.keys(found).length > 0) return;
    const changes = changesOf(draft, room);
    if (Object.keys(changes).length === 0) {
      onClose(undefined);
      return;
    }
    setBusy(true);
    try {
      onClose(await api.change(room.id, changes));
    } catch (error) {
      setFailure(errorCodeOf(error));
      setBusy(false);
    }
  };
  const close = (): void => {
    if (!busy) onClose(undefined);
  };
  return (
    <ModalDialog
      role="dialog"
      title={text('room-pins.title', { room: room.name })}
      width={440}
      onClose={close}
      actions={
        <>
          <Button className={styles.action} onClick={close}>
            {text('common.cancel')}
          </Button>
          <Button
            appearance="primary"
            type="submit"
            form={`${id}-form`}
            className={styles.action}
            disabledFocusable={busy}
          >
            {text('common.save')}
          </Button>
        </>
      }
    >
      <form
        id={`${id}-form`}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void save();
        }}
      >
        {failure && (
          <div role="alert">
            <NoticeBar intent="error">{text(`error.${failure}`)}</NoticeBar>
          </div>
        )}
        <Checkbox
          label={text('room-pins.none')}
          checked={draft.open}
          onChange={(_event, { checked }) => {
            setDraft({ ...draft, open: checked === true });
          }}
        />
        {pinFields.map((field) => {
          const fault = faults[field];
          const open = field === 'participantPin' && draft.open;
          return (
            <Field
              key={field}
              label={text(`room-pins.${names[field]}`)}
              hint={text(open ? 'room-pins.none.hint' : `room-pins.${names[field]}.hint`)}
              {...(fault && !open && { validationMessage: text(fault) })}
            >
              <Input
                className={styles.digits}
                value={open ? '' : draft[field]}
                disabled={open}
                maxLength={12}
                inputMode="numeric"
                autoComplete="off"
                spellCheck={false}
                onChange={(_event, { value }) => {
                  setDraft({ ...draft, [field]: value });
                }}
              />
            </Field>
          );
        })}
      </form>
    </ModalDialog>
  );
}
