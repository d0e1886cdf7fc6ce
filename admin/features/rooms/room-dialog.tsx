import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { AdminRoom, AdminRooms } from '../../../shared/api/admin-rooms-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ModalDialog } from '../../../shared/ui/controls/modal-dialog';
import { NoticeBar } from '../../../shared/ui/controls/notice-bar';
import { draftOf, faultsOf, type RoomDraft, type RoomFaults } from './room-draft';
import { RoomField } from './room-field';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

export interface RoomDialogProps {
  /** Absent: a new one. */
  readonly room?: AdminRoom | undefined;
  readonly owners: AdminRooms['owners'];
  readonly nextNumber: string;
  /** Rejects with AppError. */
  readonly onSave: (draft: RoomDraft) => Promise<void>;
  readonly onClose: () => void;
}

/** Everything of one room, to add or to change it. */
export function RoomDialog({ room, owners, nextNumber, onSave, onClose }: RoomDialogProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const [draft, setDraft] = useState(() => draftOf(room, nextNumber));
  const [faults, setFaults] = useState<RoomFaults>({});
  const [failure, setFailure] = useState<ErrorCode>();
  const [busy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    const found = faultsOf(draft, owners);
    setFaults(found);
    setFailure(undefined);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      await onSave(draft);
    } catch (error) {
      setFailure(errorCodeOf(error));
      setBusy(false);
    }
  };
  const field = {
    draft,
    faults,
    onChange: (name: keyof RoomFaults, value: string) => {
      setDraft({ ...draft, [name]: value });
    },
  };
  const secret = text(room ? 'admin.rooms.pin.keep' : 'admin.rooms.pin.new');
  return (
    <ModalDialog
      role="dialog"
      title={room ? text('admin.rooms.changing', { name: room.name }) : text('admin.rooms.adding')}
      width={480}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text('common.cancel')}</Button>
          <Button appearance="primary" type="submit" form={`${id}-form`} disabledFocusable={busy}>
            {text(room ? 'common.save' : 'common.add')}
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
        <RoomField {...field} field="name" label={text('admin.rooms.name')} max={120} />
        <RoomField
          {...field}
          field="owner"
          label={text('admin.rooms.owner')}
          hint={text('admin.rooms.owner.hint')}
          max={64}
          list={`${id}-owners`}
        />
        <datalist id={`${id}-owners`}>
          {owners.map(({ userName, displayName }) => (
            <option key={userName} value={userName}>
              {displayName}
            </option>
          ))}
        </datalist>
        <RoomField
          {...field}
          field="number"
          label={text('admin.rooms.number')}
          hint={text('admin.rooms.number.hint')}
          max={15}
          digits
        />
        <Checkbox
          label={text('admin.rooms.open')}
          checked={draft.open}
          onChange={(_event, { checked }) => {
            setDraft({ ...draft, open: checked === true });
          }}
        />
        <RoomField
          {...field}
          field="participantPin"
          label={text('admin.rooms.participant-pin')}
          hint={room ? undefined : text('admin.rooms.pin.new')}
          max={12}
          digits
          disabled={draft.open}
        />
        <RoomField
          {...field}
          field="moderatorPin"
          label={text('admin.rooms.moderator-pin')}
          hint={secret}
          max={12}
          digits
        />
        <RoomField
          {...field}
          field="ownerPin"
          label={text('admin.rooms.owner-pin')}
          hint={secret}
          max={12}
          digits
        />
      </form>
    </ModalDialog>
  );
}
