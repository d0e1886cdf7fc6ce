import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { PersonalContacts } from '../../../contacts/personal/personal-contacts';
import { contactIdOf, personalIdOf } from '../../../contacts/personal/personal-fields';
import type { PersonalFields } from '../../../contacts/personal/personal-contact';
import type { MessageKey } from '../../../i18n/catalogue';
import { useAnnounce } from '../../app-root/announce-context';
import { useText } from '../../app-root/use-text';
import { touch } from '../../controls/breakpoints';
import { ErrorText } from '../../controls/error-text';
import { NoticeBar } from '../../controls/notice-bar';
import { DiscardDialog } from './discard-dialog';
import {
  checkDraft,
  draftOfFields,
  maxOfField,
  withRow,
  type EditorDraft,
  type Faults,
  type TextField,
} from './editor-draft';
import { FormSection } from './form-section';
import { NumberRows } from './number-rows';
import { TaskFrame } from './task-frame';
import { useTelling } from './use-telling';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  input: { minWidth: 0, width: '100%', [touch]: { minHeight: '44px' } },
  action: { [touch]: { minHeight: '44px' } },
});

const labels = {
  firstName: 'personal.first-name',
  middleName: 'personal.middle-name',
  lastName: 'personal.last-name',
  company: 'personal.company',
  title: 'personal.job',
  email: 'personal.email',
} as const satisfies Record<TextField, MessageKey>;
const noFaults: Faults = new Map();

export interface ContactEditorProps {
  readonly personal: PersonalContacts;
  /** The entry that is edited, by its id in lists; absent: a new one. */
  readonly id?: string | undefined;
  readonly draft: EditorDraft;
  /** A new contact is there, under this id. */
  readonly onKept?: (id: string) => void;
  readonly onClose: () => void;
}

/** Writes somebody down, or changes what was written (guide, chapter 15, "Création d'un nouveau contact"). */
export function ContactEditor({ personal, id, draft, onKept, onClose }: ContactEditorProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const { busy, error, run } = useTelling();
  const form = useRef<HTMLFormElement>(null);
  const [entered, setEntered] = useState(draft);
  const [begun, setBegun] = useState(draft);
  const [seen, setSeen] = useState(() => (id === undefined ? 0 : (personal.entry(id)?.revision ?? 0)));
  const [faults, setFaults] = useState(noFaults);
  const [leaving, setLeaving] = useState(false);
  const conflict = error === 'changed-meanwhile';
  const other = id === undefined ? undefined : personal.entry(id);

  const enter = (part: Partial<EditorDraft>): void => {
    setEntered((before) => ({ ...before, ...part }));
    // What is being mended is not held against anybody.
    setFaults(noFaults);
  };
  const leave = (): void => {
    if (entered === begun) onClose();
    else setLeaving(true);
  };
  const keep = async (over: number): Promise<void> => {
    const checked = checkDraft(entered);
    if (!checked.ok) {
      setFaults(checked.faults);
      requestAnimationFrame(() => {
        form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      });
      return;
    }
    const name = nameOf(checked.fields);
    if (id === undefined) {
      let made = '';
      const creating = personal.create(checked.fields).then((fresh) => {
        made = contactIdOf(fresh);
      });
      if (!(await run(creating))) return;
      onKept?.(made);
      announce(text('personal.saved', { name }));
    } else {
      if (!(await run(personal.change(personalIdOf(id) ?? '', checked.fields, over)))) return;
      announce(text('personal.changed', { name }));
    }
    onClose();
  };
  const takeOther = (): void => {
    if (!other) {
      onClose();
      return;
    }
    const theirs = draftOfFields(other);
    setEntered(theirs);
    setBegun(theirs);
    setSeen(other.revision);
    void run(Promise.resolve());
  };
  const field = (name: TextField): ReactNode => {
    const fault = faults.get(name);
    return (
      <Field label={text(labels[name])} {...(fault !== undefined && { validationMessage: text(fault) })}>
        <Input
          className={styles.input}
          type={name === 'email' ? 'email' : 'text'}
          autoComplete="off"
          maxLength={maxOfField[name]}
          value={entered[name]}
          onChange={(_event, { value }) => {
            enter({ [name]: value });
          }}
        />
      </Field>
    );
  };
  return (
    <TaskFrame
      title={text(id === undefined ? 'personal.new' : 'personal.edit')}
      onClose={leave}
      actions={
        <>
          <Button className={styles.action} onClick={leave}>
            {text('common.cancel')}
          </Button>
          <Button
            appearance="primary"
            className={styles.action}
            disabledFocusable={busy}
            onClick={() => form.current?.requestSubmit()}
          >
            {text(busy ? 'personal.saving' : 'common.save')}
          </Button>
        </>
      }
    >
      {conflict && (
        <NoticeBar
          intent="warning"
          action={
            <>
              <Button
                size="small"
                onClick={() => {
                  void keep(other?.revision ?? 0);
                }}
              >
                {text('personal.conflict.mine')}
              </Button>
              <Button size="small" onClick={takeOther}>
                {text('personal.conflict.theirs')}
              </Button>
            </>
          }
        >
          {text(other ? 'personal.conflict' : 'personal.conflict.gone')}
        </NoticeBar>
      )}
      {error && !conflict && <ErrorText>{text(`error.${error}`)}</ErrorText>}
      <form
        ref={form}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void keep(seen);
        }}
      >
        <FormSection name={text('personal.name')}>
          {field('firstName')}
          {field('middleName')}
          {field('lastName')}
        </FormSection>
        <FormSection name={text('personal.reach')}>
          <NumberRows
            rows={entered.rows}
            faults={faults}
            onChange={(rows) => {
              enter({ rows });
            }}
            onAdd={() => {
              setEntered(withRow);
            }}
          />
          {field('email')}
        </FormSection>
        <FormSection name={text('personal.work')}>
          {field('company')}
          {field('title')}
        </FormSection>
        {/* Enter in a field saves, which a form does only with a button of its own. */}
        <button type="submit" hidden />
      </form>
      {leaving && (
        <DiscardDialog
          onLeave={onClose}
          onStay={() => {
            setLeaving(false);
          }}
        />
      )}
    </TaskFrame>
  );
}

function nameOf({ firstName, lastName, company, email, numbers }: PersonalFields): string {
  return [firstName, lastName].filter(Boolean).join(' ') || company || email || (numbers[0]?.number ?? '');
}
