import { Field, Select } from '@fluentui/react-components';
import type { MessageKey } from '../../shared/i18n/catalogue';
import { useText } from '../../shared/ui/app-root/use-text';

export interface ChoiceProps<T extends string> {
  readonly label: MessageKey;
  readonly value: T;
  readonly values: readonly T[];
  readonly nameOf: (value: T) => MessageKey;
  readonly onChange: (value: T) => void;
}

/** One of a few values, with its label. */
export function Choice<T extends string>({ label, value, values, nameOf, onChange }: ChoiceProps<T>) {
  const text = useText();
  return (
    <Field label={text(label)} size="small">
      <Select
        value={value}
        onChange={(_event, data) => {
          const chosen = values.find((one) => one === data.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {text(nameOf(one))}
          </option>
        ))}
      </Select>
    </Field>
  );
}
