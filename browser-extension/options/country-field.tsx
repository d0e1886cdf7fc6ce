import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';

// Wider only by the words around it.
const useStyles = makeStyles({ input: { width: '6rem', minWidth: '6rem' } });

export interface CountryFieldProps {
  readonly country: string | undefined;
  readonly onChange: (country: string | undefined) => void;
}

/** The country whose numbers are written without a country code on the pages this person reads. */
export function CountryField({ country, onChange }: CountryFieldProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const [typed, setTyped] = useState(country ?? '');
  const valid = /^([a-z]{2})?$/i.test(typed);
  return (
    <Field
      label={text('extension.options.country')}
      hint={text('extension.options.country.help')}
      validationMessage={valid ? undefined : text('extension.options.country.invalid')}
    >
      <Input
        className={styles.input}
        value={typed}
        maxLength={2}
        autoComplete="off"
        onChange={(_event, { value }) => {
          setTyped(value);
          if (/^([a-z]{2})?$/i.test(value)) onChange(value === '' ? undefined : value.toUpperCase());
        }}
      />
    </Field>
  );
}
