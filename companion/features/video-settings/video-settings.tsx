import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { resolutions } from '../../../shared/settings/picture-values';
import { useText } from '../../../shared/ui/app-root/use-text';
import { Lockable } from '../../controls/lockable';
import { useLock } from '../../controls/use-lock';
import { usePreference } from '../../controls/use-preference';
import { blockCameraPreference, resolutionPreference } from '../../media/picture-preferences';
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
  const resolutionLock = useLock(preferences, 'maxResolution');
  return (
    <div className={styles.page}>
      <CameraPreview pictures={pictures} />
      <BackgroundChoice background={pictures.background} preferences={preferences} />
      <Lockable lock={resolutionLock}>
        {(locked) => (
          <Field label={text('pictures.resolution')} hint={text('pictures.resolution.help')}>
            <Select
              {...locked}
              value={resolution}
              onChange={(_event, { value }) => {
                const chosen = resolutions.find((one) => one === value);
                if (chosen) chooseResolution(chosen);
              }}
            >
              {resolutions
                .filter((one) => one === resolution || resolutionLock.allows(one))
                .map((one) => (
                  <option key={one} value={one}>
                    {one === 'auto'
                      ? text('pictures.resolution.auto')
                      : text('pictures.resolution.lines', { lines: one })}
                  </option>
                ))}
            </Select>
          </Field>
        )}
      </Lockable>
      <Lockable lock={useLock(preferences, 'blockCamera')}>
        {(locked) => (
          <Checkbox
            {...locked}
            className={styles.check}
            label={text('pictures.block')}
            checked={blocked}
            onChange={(_event, { checked }) => {
              block(checked === true);
            }}
          />
        )}
      </Lockable>
    </div>
  );
}
