import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { usePreference } from '../../controls/use-preference';
import { blockCameraPreference, resolutionPreference, resolutions } from '../../media/picture-preferences';
import type { Pictures } from '../../pictures';
import type { Preferences } from '../../preferences/preferences';
import { BackgroundChoice } from './background-choice';
import { CameraPreview } from './camera-preview';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  // The box, not the room around it, stands in line with the rest.
  check: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export interface VideoSettingsProps {
  readonly pictures: Pictures;
  readonly preferences: Preferences;
}

/** What a person may choose about their own picture (requirement C12). */
export function VideoSettings({ pictures, preferences }: VideoSettingsProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [resolution, chooseResolution] = usePreference(preferences, resolutionPreference);
  const [blocked, block] = usePreference(preferences, blockCameraPreference);
  return (
    <div className={styles.page}>
      <CameraPreview pictures={pictures} />
      <BackgroundChoice background={pictures.background} preferences={preferences} />
      <Field label={text('pictures.resolution')} hint={text('pictures.resolution.help')}>
        <Select
          value={resolution}
          onChange={(_event, { value }) => {
            chooseResolution(resolutions.find((one) => one === value) ?? 'auto');
          }}
        >
          {resolutions.map((one) => (
            <option key={one} value={one}>
              {one === 'auto'
                ? text('pictures.resolution.auto')
                : text('pictures.resolution.lines', { lines: one })}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        className={styles.check}
        label={text('pictures.block')}
        checked={blocked}
        onChange={(_event, { checked }) => {
          block(checked === true);
        }}
      />
    </div>
  );
}
