import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { GroupDraft, GroupFaults, GroupField as Name } from './group-draft';

export interface GroupFieldProps {
  readonly field: Name;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly max: number;
  /** For telephones that show keys. */
  readonly keys?: 'numeric' | 'tel' | undefined;
  readonly draft: GroupDraft;
  readonly faults: GroupFaults;
  readonly onChange: (field: Name, value: string) => void;
}

/** One line of the form of a group, and what is wrong with it. */
export function GroupField(props: GroupFieldProps): ReactNode {
  const { field, label, hint, max, keys, draft, faults, onChange } = props;
  const text = useText();
  const fault = faults[field];
  return (
    <Field label={label} hint={hint} {...(fault && { validationMessage: text(fault) })}>
      <Input
        value={draft[field]}
        maxLength={max}
        autoComplete="off"
        spellCheck={false}
        {...(keys && { inputMode: keys })}
        onChange={(_event, { value }) => {
          onChange(field, value);
        }}
      />
    </Field>
  );
}
