import type { ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { Fetched } from '../../controls/fetched';
import type { CallSettingsProps } from './call-settings';

const load = () => import('./call-settings');

/** The choices about calls, fetched when they are first looked at. */
export function CallSettingsSection({ phone }: CallSettingsProps): ReactElement {
  const text = useText();
  return (
    <Fetched load={load} failure={text('common.unexpected')}>
      {({ CallSettings }) => <CallSettings phone={phone} />}
    </Fetched>
  );
}
