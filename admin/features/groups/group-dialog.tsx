import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { AdminGroup, AdminGroups } from '../../../shared/api/admin-groups-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import { huntKinds, incomingLimits } from '../../../shared/incoming-calls/incoming-calls';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ModalDialog } from '../../../shared/ui/controls/modal-dialog';
import { NoticeBar } from '../../../shared/ui/controls/notice-bar';
import { draftOf, faultsOf, overflowKinds, type GroupDraft, type GroupField as Name } from './group-draft';
import { refusalOf, type Refusal } from './group-faults';
import { GroupField } from './group-field';
import { MemberList } from './member-list';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

export interface GroupDialogProps {
  /** Absent: a new one. */
  readonly group?: AdminGroup | undefined;
  readonly people: AdminGroups['people'];
  /** Rejects with AppError. */
  readonly onSave: (draft: GroupDraft) => Promise<void>;
  readonly onClose: () => void;
}

/** Everything of one group, to add or to change it. */
export function GroupDialog({ group, people, onSave, onClose }: GroupDialogProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const [draft, setDraft] = useState(() => draftOf(group));
  const [{ faults, failure }, setRefusal] = useState<Refusal>({ faults: {} });
  const [busy, setBusy] = useState(false);
  const change = (over: Partial<GroupDraft>): void => {
    setDraft({ ...draft, ...over });
  };
  const save = async (): Promise<void> => {
    const found = faultsOf(draft);
    setRefusal({ faults: found });
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      await onSave(draft);
    } catch (error) {
      setRefusal(refusalOf(errorCodeOf(error)));
      setBusy(false);
    }
  };
  const field = {
    draft,
    faults,
    onChange: (name: Name, value: string) => {
      change({ [name]: value });
    },
  };
  return (
    <ModalDialog
      role="dialog"
      title={group ? text('admin.groups.changing', { name: group.name }) : text('admin.groups.adding')}
      width={640}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text('common.cancel')}</Button>
          <Button appearance="primary" type="submit" form={`${id}-form`} disabledFocusable={busy}>
            {text(group ? 'common.save' : 'common.add')}
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
            <NoticeBar intent="error">{text(failure)}</NoticeBar>
          </div>
        )}
        {group?.configured && <p>{text('admin.groups.configured.changes')}</p>}
        <GroupField {...field} field="name" label={text('admin.groups.name')} max={120} />
        <GroupField
          {...field}
          field="number"
          label={text('admin.groups.number')}
          hint={text('admin.groups.number.hint')}
          max={15}
          keys="numeric"
        />
        <Field label={text('admin.groups.kind')} hint={text(`admin.groups.kind.${draft.kind}.hint`)}>
          <Select
            value={draft.kind}
            onChange={(_event, { value }) => {
              change({ kind: huntKinds.find((one) => one === value) ?? draft.kind });
            }}
          >
            {huntKinds.map((one) => (
              <option key={one} value={one}>
                {text(`admin.groups.kind.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <GroupField
          {...field}
          field="ringSeconds"
          label={text('admin.groups.ring-seconds')}
          hint={text('admin.groups.ring-seconds.hint')}
          max={3}
          keys="numeric"
        />
        <Field label={text('admin.groups.overflow')}>
          <Select
            value={draft.overflow}
            onChange={(_event, { value }) => {
              change({ overflow: overflowKinds.find((one) => one === value) ?? draft.overflow });
            }}
          >
            {overflowKinds.map((one) => (
              <option key={one} value={one}>
                {text(`admin.groups.overflow.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        {draft.overflow === 'number' && (
          <GroupField
            {...field}
            field="overflowNumber"
            label={text('admin.groups.overflow.which')}
            max={incomingLimits.number}
            keys="tel"
          />
        )}
        <MemberList
          members={draft.members}
          people={people}
          onChange={(members) => {
            change({ members });
          }}
        />
      </form>
    </ModalDialog>
  );
}
