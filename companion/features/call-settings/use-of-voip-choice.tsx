import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usesOfVoip } from '../../../shared/settings/use-of-voip';
import { useText } from '../../../shared/ui/app-root/use-text';
import { Lockable } from '../../controls/lockable';
import { useLock } from '../../controls/use-lock';
import { usePreference } from '../../controls/use-preference';
import { useOfVoipPreference } from '../../preferences/call-preferences';
import type { Preferences } from '../../preferences/preferences';

/** Over which networks a mobile device calls, within the table of the guide (chapter 23). */
export function UseOfVoipChoice({ preferences }: { readonly preferences: Preferences }): ReactElement {
  const text = useText();
  const [use, choose] = usePreference(preferences, useOfVoipPreference);
  const lock = useLock(preferences, 'useOfVoip');
  return (
    <Lockable lock={lock}>
      {(locked) => (
        <Field label={text('call-settings.voip')} hint={text('call-settings.voip.help')}>
          <Select
            {...locked}
            value={use}
            onChange={(_event, { value }) => {
              const chosen = usesOfVoip.find((one) => one === value);
              if (chosen) choose(chosen);
            }}
          >
            {usesOfVoip
              .filter((one) => one === use || lock.allows(one))
              .map((one) => (
                <option key={one} value={one}>
                  {text(`call-settings.voip.${one}`)}
                </option>
              ))}
          </Select>
        </Field>
      )}
    </Lockable>
  );
}
