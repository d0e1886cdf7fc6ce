import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { AdminDelegates, DelegationRequest } from '../../../shared/api/admin-delegates-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';
import type { MessageKey } from '../../../shared/i18n/catalogue';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ModalDialog } from '../../../shared/ui/controls/modal-dialog';
import { NoticeBar } from '../../../shared/ui/controls/notice-bar';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Of more than the list holds, the server alone knows everybody. */
const LISTED = 1000;

export interface DelegateDialogProps {
  readonly people: AdminDelegates['people'];
  /** Rejects with AppError. */
  readonly onSave: (asked: DelegationRequest) => Promise<void>;
  readonly onClose: () => void;
}

type Part = keyof DelegationRequest;
const parts: readonly Part[] = ['owner', 'delegate'];

/** Who is to act for whom, by their user names. */
export function DelegateDialog({ people, onSave, onClose }: DelegateDialogProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const [asked, setAsked] = useState<DelegationRequest>({ owner: '', delegate: '' });
  const [faults, setFaults] = useState<Partial<Record<Part, MessageKey>>>({});
  const [failure, setFailure] = useState<ErrorCode>();
  const [busy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    const found = faultsOf(asked, people);
    setFaults(found);
    setFailure(undefined);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      await onSave(asked);
    } catch (error) {
      setFailure(errorCodeOf(error));
      setBusy(false);
    }
  };
  return (
    <ModalDialog
      role="dialog"
      title={text('admin.delegates.add')}
      width={440}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text('common.cancel')}</Button>
          <Button appearance="primary" type="submit" form={`${id}-form`} disabledFocusable={busy}>
            {text('common.add')}
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
            <NoticeBar intent="error">
              {text(failure === 'not-found' ? 'admin.delegates.unknown' : `error.${failure}`)}
            </NoticeBar>
          </div>
        )}
        {parts.map((part) => {
          const fault = faults[part];
          return (
            <Field
              key={part}
              label={text(`admin.delegates.${part}`)}
              hint={text(`admin.delegates.${part}.hint`)}
              {...(fault && { validationMessage: text(fault) })}
            >
              <Input
                value={asked[part]}
                maxLength={64}
                autoComplete="off"
                spellCheck={false}
                list={`${id}-people`}
                onChange={(_event, { value }) => {
                  setAsked({ ...asked, [part]: value });
                }}
              />
            </Field>
          );
        })}
        <datalist id={`${id}-people`}>
          {people.map(({ userName, displayName }) => (
            <option key={userName} value={userName}>
              {displayName}
            </option>
          ))}
        </datalist>
      </form>
    </ModalDialog>
  );
}

/** What is wrong before the server is asked. */
function faultsOf(
  asked: DelegationRequest,
  people: AdminDelegates['people'],
): Partial<Record<Part, MessageKey>> {
  const faults: Partial<Record<Part, MessageKey>> = {};
  const all = people.length < LISTED;
  for (const part of parts) {
    if (asked[part] === '' || (all && !people.some(({ userName }) => userName === asked[part])))
      faults[part] = 'admin.delegates.unknown';
  }
  if (!faults.delegate && asked.owner === asked.delegate) faults.delegate = 'admin.delegates.same';
  return faults;
}
