import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { fold } from '../../../contacts/fold';
import { cleanLine } from '../../../contacts/personal/clean-line';
import { personalLimits, type ContactGroup } from '../../../contacts/personal/personal-contact';
import type { ErrorCode } from '../../../errors/error-code';
import { useText } from '../../app-root/use-text';
import { touch } from '../../controls/breakpoints';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'flex-end', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: '160px', minWidth: 0 },
  input: { minWidth: 0, width: '100%', [touch]: { minHeight: '44px' } },
  action: { [touch]: { minHeight: '44px' } },
});

export interface GroupNameFormProps {
  readonly label: string;
  readonly button: string;
  /** What it is called; absent: not yet. */
  readonly name?: string;
  /** The others, whose names it must not have. */
  readonly groups: readonly ContactGroup[];
  readonly busy: boolean;
  readonly error: ErrorCode | undefined;
  readonly onSubmit: (name: string) => void;
}

/** Names a group. */
export function GroupNameForm(props: GroupNameFormProps): ReactNode {
  const { label, button, name: before = '', groups, busy, error, onSubmit } = props;
  const styles = useStyles();
  const text = useText();
  const [written, setWritten] = useState(before);
  const name = cleanLine(written, personalLimits.groupName);
  const taken = name !== undefined && groups.some((group) => fold(group.name) === fold(name));
  const fault = taken ? text('personal.groups.taken') : error && text(`error.${error}`);
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== undefined && name !== before && !taken && !busy) onSubmit(name);
      }}
    >
      <Field className={styles.field} label={label} {...(fault && { validationMessage: fault })}>
        <Input
          className={styles.input}
          maxLength={personalLimits.groupName}
          placeholder={text('personal.groups.name')}
          autoComplete="off"
          value={written}
          onChange={(_event, { value }) => {
            setWritten(value);
          }}
        />
      </Field>
      <Button type="submit" className={styles.action} disabledFocusable={busy || name === undefined}>
        {button}
      </Button>
    </form>
  );
}
