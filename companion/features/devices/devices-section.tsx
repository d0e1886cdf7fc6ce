import type { ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { Fetched } from '../../controls/fetched';
import type { DeviceSettingsProps } from './settings/device-settings';

const load = () => import('./settings/device-settings');

/** The devices to choose from; their page is fetched when it is first opened. */
export function DevicesSection(props: DeviceSettingsProps): ReactElement {
  const text = useText();
  return (
    <Fetched load={load} failure={text('devices.failed')}>
      {({ DeviceSettings }) => <DeviceSettings {...props} />}
    </Fetched>
  );
}
