import { Field, Input } from '@fluentui/react-components';

export interface TimeFieldProps {
  readonly label: string;
  /** ms since the epoch. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const MINUTE = 60_000;

/** A moment by the person's own clock. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  return (
    <Field label={label}>
      <Input
        type="datetime-local"
        value={localTime(value)}
        onChange={(_event, data) => {
          const chosen = new Date(data.value).getTime();
          if (!Number.isNaN(chosen)) onChange(chosen);
        }}
      />
    </Field>
  );
}

/** As the browser's field writes it: `2026-01-31T14:30`. */
function localTime(moment: number): string {
  const offset = new Date(moment).getTimezoneOffset() * MINUTE;
  return new Date(moment - offset).toISOString().slice(0, 16);
}
