import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { AdminRights, RightsEditRequest } from '../../../shared/api/admin-rights-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';
import { incomingLimits } from '../../../shared/incoming-calls/incoming-calls';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ModalDialog } from '../../../shared/ui/controls/modal-dialog';
import { NoticeBar } from '../../../shared/ui/controls/notice-bar';
import { changesOf, draftOf, faultsOf, refusedField, type RightsFaults } from './rights-draft';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  flags: { display: 'flex', flexDirection: 'column' },
});

const flags = { forward: 'admin.rights.may-forward', sendAll: 'admin.rights.may-send-all' } as const;
const twins = { internalTwin: 'admin.rights.internal-twin', mobileTwin: 'admin.rights.mobile-twin' } as const;

export interface RightsDialogProps {
  readonly person: AdminRights;
  /** `undefined`: back to what the configuration says. Rejects with AppError. */
  readonly onSave: (changes: RightsEditRequest | undefined) => Promise<void>;
  readonly onClose: () => void;
}

/** What somebody may choose for incoming calls. */
export function RightsDialog({ person, onSave, onClose }: RightsDialogProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const [draft, setDraft] = useState(() => draftOf(person));
  const [faults, setFaults] = useState<RightsFaults>({});
  const [failure, setFailure] = useState<ErrorCode>();
  const [busy, setBusy] = useState(false);
  const save = async (changes: RightsEditRequest | undefined): Promise<void> => {
    setFailure(undefined);
    setBusy(true);
    try {
      await onSave(changes);
    } catch (error) {
      const code = errorCodeOf(error);
      const refused = refusedField(code, changes ?? {});
      setFaults(refused ?? {});
      if (!refused) setFailure(code);
      setBusy(false);
    }
  };
  const submit = (): void => {
    const found = faultsOf(draft);
    setFaults(found);
    if (Object.keys(found).length > 0 || busy) return;
    const changes = changesOf(draft, person);
    // To say nothing would already be to say something over the configuration.
    if (Object.keys(changes).length === 0) onClose();
    else void save(changes);
  };
  return (
    <ModalDialog
      role="dialog"
      title={text('admin.rights.changing', { name: person.displayName })}
      width={480}
      onClose={onClose}
      actions={
        <>
          {person.changed && (
            <Button
              disabledFocusable={busy}
              onClick={() => {
                void save(undefined);
              }}
            >
              {text('admin.rights.reset')}
            </Button>
          )}
          <Button onClick={onClose}>{text('common.cancel')}</Button>
          <Button appearance="primary" type="submit" form={`${id}-form`} disabledFocusable={busy}>
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
          submit();
        }}
      >
        {failure && (
          <div role="alert">
            <NoticeBar intent="error">{text(`error.${failure}`)}</NoticeBar>
          </div>
        )}
        <div className={styles.flags}>
          {(['forward', 'sendAll'] as const).map((flag) => (
            <Checkbox
              key={flag}
              label={text(flags[flag])}
              checked={draft[flag]}
              onChange={(_event, { checked }) => {
                setDraft({ ...draft, [flag]: checked === true });
              }}
            />
          ))}
        </div>
        {(['internalTwin', 'mobileTwin'] as const).map((twin) => {
          const fault = faults[twin];
          return (
            <Field
              key={twin}
              label={text(twins[twin])}
              hint={text(`${twins[twin]}.hint`)}
              {...(fault && { validationMessage: text(fault) })}
            >
              <Input
                value={draft[twin]}
                maxLength={twin === 'internalTwin' ? 15 : incomingLimits.number}
                autoComplete="off"
                spellCheck={false}
                inputMode={twin === 'internalTwin' ? 'numeric' : 'tel'}
                onChange={(_event, { value }) => {
                  setDraft({ ...draft, [twin]: value });
                }}
              />
            </Field>
          );
        })}
      </form>
    </ModalDialog>
  );
}
