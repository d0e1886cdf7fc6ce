import { Field, Switch } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';

export interface TelLinksSwitchProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Whether the page's own telephone links call through us. */
export function TelLinksSwitch({ on, onChange }: TelLinksSwitchProps): ReactNode {
  const text = useText();
  return (
    <Field hint={text('extension.options.tel.help')}>
      <Switch
        checked={on}
        label={text('extension.options.tel')}
        onChange={(_event, { checked }) => {
          onChange(checked);
        }}
      />
    </Field>
  );
}
