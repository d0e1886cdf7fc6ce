import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { AdminUser } from '../../../shared/api/admin-users-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ModalDialog } from '../../../shared/ui/controls/modal-dialog';
import { NoticeBar } from '../../../shared/ui/controls/notice-bar';
import { draftOf, faultsOf, type UserDraft, type UserFaults } from './user-draft';
import { UserField } from './user-field';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
  },
  whole: { gridColumn: '1 / -1' },
});

export interface UserDialogProps {
  /** Absent: a new one. */
  readonly user?: AdminUser | undefined;
  /** Whether everybody needs a telephone account at the customer's PBX. */
  readonly pbx: boolean;
  /** Rejects with AppError. */
  readonly onSave: (draft: UserDraft) => Promise<void>;
  readonly onClose: () => void;
}

/** Everything of one account, to add or to change it. */
export function UserDialog({ user, pbx, onSave, onClose }: UserDialogProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const [draft, setDraft] = useState(() => draftOf(user));
  const [faults, setFaults] = useState<UserFaults>({});
  const [failure, setFailure] = useState<ErrorCode>();
  const [busy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    const found = faultsOf(draft, user, pbx);
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
    onChange: (name: keyof UserFaults, value: string) => {
      setDraft({ ...draft, [name]: value });
    },
  };
  return (
    <ModalDialog
      role="dialog"
      title={user ? text('admin.users.changing', { name: user.displayName }) : text('admin.users.adding')}
      width={560}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text('common.cancel')}</Button>
          <Button appearance="primary" type="submit" form={`${id}-form`} disabledFocusable={busy}>
            {text(user ? 'common.save' : 'common.add')}
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
          <div role="alert" className={styles.whole}>
            <NoticeBar intent="error">{text(`error.${failure}`)}</NoticeBar>
          </div>
        )}
        <UserField {...field} field="displayName" label={text('admin.users.name')} max={120} required />
        {!user && (
          <UserField
            {...field}
            field="userName"
            label={text('admin.users.user-name')}
            hint={text('admin.users.user-name.hint')}
            max={64}
            required
          />
        )}
        <UserField
          {...field}
          field="extension"
          label={text('admin.users.extension')}
          max={15}
          kind="digits"
          required
        />
        <Field label={text('admin.users.role')}>
          <Select
            value={draft.role}
            onChange={(_event, { value }) => {
              setDraft({ ...draft, role: value === 'administrator' ? 'administrator' : 'user' });
            }}
          >
            <option value="user">{text('admin.users.role.user')}</option>
            <option value="administrator">{text('admin.users.role.administrator')}</option>
          </Select>
        </Field>
        <UserField {...field} field="email" label={text('admin.users.email')} max={254} kind="email" />
        <UserField {...field} field="title" label={text('admin.users.title')} max={120} />
        <UserField {...field} field="department" label={text('admin.users.department')} max={120} />
        <UserField
          {...field}
          field="password"
          label={text('admin.users.password')}
          hint={text(user ? 'admin.users.password.keep' : 'admin.users.password.hint')}
          max={256}
          kind="password"
        />
        {pbx && (
          <>
            <UserField
              {...field}
              field="sipUserName"
              label={text('admin.users.sip-user-name')}
              hint={text('admin.users.sip-user-name.hint')}
              max={64}
            />
            <UserField
              {...field}
              field="sipPassword"
              label={text('admin.users.sip-password')}
              hint={user?.sip && text('admin.users.sip-password.keep')}
              max={256}
              kind="password"
            />
          </>
        )}
      </form>
    </ModalDialog>
  );
}
