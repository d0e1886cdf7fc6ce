import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import { errorCodeOf } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';
import { noteFits, noteLength } from '../../presence/note';
import { MAX_NOTE } from '../../presence/presence';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { ErrorText } from '../controls/error-text';
import { ModalDialog } from '../controls/modal-dialog';

const useStyles = makeStyles({
  tall: { [touch]: { minHeight: '44px' } },
  form: { display: 'contents' },
});

export interface NoteDialogProps {
  readonly note: string;
  /** Rejects with AppError. */
  readonly onSave: (note: string) => Promise<void>;
  readonly onClose: () => void;
}

/** "What are you doing?": the note beside one's presence. */
export function NoteDialog({ note, onSave, onClose }: NoteDialogProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const [value, setValue] = useState(note);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode>();
  const wanted = value.trim();
  const fits = noteFits(wanted);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (busy || !fits) return;
    setBusy(true);
    setError(undefined);
    onSave(wanted).then(
      () => {
        announce(text(wanted === '' ? 'presence.note.removed' : 'presence.note.saved'));
        onClose();
      },
      (reason: unknown) => {
        setBusy(false);
        setError(errorCodeOf(reason));
      },
    );
  };
  return (
    <ModalDialog
      role="dialog"
      width={400}
      title={text('presence.note')}
      actions={
        <>
          <Button
            appearance="primary"
            className={styles.tall}
            disabledFocusable={busy || !fits}
            onClick={save}
          >
            {text('common.save')}
          </Button>
          <Button className={styles.tall} onClick={onClose}>
            {text('common.cancel')}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <p>{text('presence.note.help')}</p>
      <form className={styles.form} onSubmit={save}>
        <Field
          label={{ children: text('presence.note') }}
          hint={text('presence.note.count', { used: noteLength(wanted), most: MAX_NOTE })}
          {...(!fits && { validationMessage: text('presence.note.too-long', { most: MAX_NOTE }) })}
        >
          <Input
            className={styles.tall}
            value={value}
            autoFocus
            onChange={(_event, data) => {
              setValue(data.value);
            }}
          />
        </Field>
      </form>
      {error && <ErrorText>{text(`error.${error}`)}</ErrorText>}
    </ModalDialog>
  );
}
