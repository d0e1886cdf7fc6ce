import type { ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { Fetched } from '../../controls/fetched';
import type { VideoSettingsProps } from './video-settings';

const load = () => import('./video-settings');

/** The settings of pictures, fetched when they are first looked at. */
export function VideoSettingsTool(props: VideoSettingsProps): ReactElement {
  const text = useText();
  return (
    <Fetched load={load} failure={text('pictures.settings')}>
      {({ VideoSettings }) => <VideoSettings {...props} />}
    </Fetched>
  );
}
