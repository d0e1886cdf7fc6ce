import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { UserDraft, UserFaults, UserField as Name } from './user-draft';

export interface UserFieldProps {
  readonly field: Name;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly max: number;
  readonly kind?: 'digits' | 'password' | 'email';
  readonly required?: boolean;
  readonly draft: UserDraft;
  readonly faults: UserFaults;
  readonly onChange: (field: Name, value: string) => void;
}

/** One line of the form of an account, and what is wrong with it. */
export function UserField(props: UserFieldProps): ReactNode {
  const { field, label, hint, max, kind, required = false, draft, faults, onChange } = props;
  const text = useText();
  const fault = faults[field];
  return (
    <Field label={label} hint={hint} required={required} {...(fault && { validationMessage: text(fault) })}>
      <Input
        value={draft[field]}
        maxLength={max}
        spellCheck={false}
        // A browser would otherwise fill in, or keep, the administrator's own.
        autoComplete={kind === 'password' ? 'new-password' : 'off'}
        {...(kind === 'password' && { type: 'password' as const })}
        {...(kind === 'email' && { type: 'email' as const })}
        {...(kind === 'digits' && { inputMode: 'numeric' as const })}
        onChange={(_event, { value }) => {
          onChange(field, value);
        }}
      />
    </Field>
  );
}
