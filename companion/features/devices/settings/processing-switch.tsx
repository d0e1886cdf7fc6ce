import { Switch } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useText } from '../../../../shared/ui/app-root/use-text';
import { Lockable } from '../../../controls/lockable';
import { useLock } from '../../../controls/use-lock';
import type { Preferences } from '../../../preferences/preferences';

/** What the browser can do to the sound of a microphone. */
export const processings = ['echoCancellation', 'noiseSuppression', 'autoGainControl'] as const;

export interface ProcessingSwitchProps {
  readonly name: (typeof processings)[number];
  readonly preferences: Preferences;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function ProcessingSwitch({
  name,
  preferences,
  checked,
  onChange,
}: ProcessingSwitchProps): ReactElement {
  const text = useText();
  return (
    <Lockable lock={useLock(preferences, name)}>
      {(locked) => (
        <Switch
          {...locked}
          label={text(`devices.processing.${name}`)}
          checked={checked}
          onChange={(_event, data) => {
            onChange(data.checked);
          }}
        />
      )}
    </Lockable>
  );
}
