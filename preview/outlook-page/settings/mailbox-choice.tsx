import { Field, Select } from '@fluentui/react-components';
import { useText } from '../../../shared/ui/app-root/use-text';
import { newestMailbox, type MailboxVersion } from '../../outlook-host/requirement-sets';

export interface MailboxChoiceProps {
  readonly value: MailboxVersion;
  readonly values: readonly MailboxVersion[];
  readonly onChange: (value: MailboxVersion) => void;
}

/** How much of the item an add-in can get at: the requirement set Mailbox, which old servers have less of. */
export function MailboxChoice({ value, values, onChange }: MailboxChoiceProps) {
  const text = useText();
  return (
    <Field label={text('outlook-preview.mailbox')} size="small">
      <Select
        value={String(value)}
        onChange={(_event, data) => {
          const chosen = values.find((one) => String(one) === data.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {values.toReversed().map((one) => (
          <option key={one} value={String(one)}>
            {one === newestMailbox ? text('outlook-preview.mailbox.newest') : `1.${String(one)}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
