import { Field, Switch, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';

// In line with the fields above it.
const useStyles = makeStyles({ switch: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` } });

export interface TelLinksSwitchProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Whether the page's own telephone links call through us. */
export function TelLinksSwitch({ on, onChange }: TelLinksSwitchProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  return (
    <Field hint={text('extension.options.tel.help')}>
      <Switch
        className={styles.switch}
        checked={on}
        label={text('extension.options.tel')}
        onChange={(_event, { checked }) => {
          onChange(checked);
        }}
      />
    </Field>
  );
}
