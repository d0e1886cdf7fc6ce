import { makeStyles, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useText } from '../../../../shared/ui/app-root/use-text';
import { touch } from '../../../../shared/ui/controls/breakpoints';
import { useWatched } from '../../../controls/use-watched';
import type { DeviceChoices, DeviceRole } from '../../../devices';

const useStyles = makeStyles({
  select: { maxWidth: '28rem', '& select': { textOverflow: 'ellipsis', [touch]: { minHeight: '44px' } } },
});

/** Stands for a chosen device that is not there, which cannot be chosen again until it is. */
const AWAY = '(away)';

export interface DeviceSelectProps {
  readonly role: DeviceRole;
  readonly choices: DeviceChoices;
}

/** Chooses the device of one role: the default of the computer, or a particular one. */
export function DeviceSelect({ role, choices }: DeviceSelectProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { options, chosen, used, defaultLabel } = useWatched(choices)[role];
  const away = chosen && !used ? chosen : undefined;
  return (
    <Select
      className={styles.select}
      aria-label={text(`devices.role.${role}`)}
      value={away ? AWAY : (used?.deviceId ?? '')}
      onChange={(_event, { value }) => {
        if (value !== AWAY) choices.choose(role, value || undefined);
      }}
    >
      <option value="">
        {defaultLabel ? text('devices.default-named', { name: defaultLabel }) : text('devices.default')}
      </option>
      {options.map(({ deviceId, label }, index) => (
        <option key={deviceId} value={deviceId}>
          {label || text('devices.unnamed', { position: index + 1 })}
        </option>
      ))}
      {away && <option value={AWAY}>{text('devices.away', { name: away.label })}</option>}
    </Select>
  );
}
