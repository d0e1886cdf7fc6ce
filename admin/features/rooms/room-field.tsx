import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { RoomDraft, RoomFaults, RoomField as Name } from './room-draft';

export interface RoomFieldProps {
  readonly field: Name;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly max: number;
  /** Digits, for telephones that show keys. */
  readonly digits?: boolean;
  readonly disabled?: boolean;
  /** The id of a list of proposals. */
  readonly list?: string;
  readonly draft: RoomDraft;
  readonly faults: RoomFaults;
  readonly onChange: (field: Name, value: string) => void;
}

/** One line of the form of a room, and what is wrong with it. */
export function RoomField(props: RoomFieldProps): ReactNode {
  const { field, label, hint, max, digits = false, disabled = false, list, draft, faults, onChange } = props;
  const text = useText();
  const fault = faults[field];
  return (
    <Field label={label} hint={hint} {...(fault && { validationMessage: text(fault) })}>
      <Input
        value={draft[field]}
        maxLength={max}
        disabled={disabled}
        autoComplete="off"
        spellCheck={false}
        list={list}
        {...(digits && { inputMode: 'numeric' })}
        onChange={(_event, { value }) => {
          onChange(field, value);
        }}
      />
    </Field>
  );
}
