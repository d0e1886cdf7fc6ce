import { Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactElement } from 'react';
import { backgroundKinds } from '../../../shared/settings/picture-values';
import { useText } from '../../../shared/ui/app-root/use-text';
import { Lockable } from '../../controls/lockable';
import { useLock } from '../../controls/use-lock';
import { usePreference } from '../../controls/use-preference';
import { backgroundPreference } from '../../media/picture-preferences';
import type { Pictures } from '../../pictures';
import type { Preferences } from '../../preferences/preferences';
import { BackdropChoice } from './backdrop-choice';

/** Below this many pictures a second movements are jerky. */
const SLOW = 10;

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  rate: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

export interface BackgroundChoiceProps {
  readonly background: Pictures['background'];
  readonly preferences: Preferences;
}

/** What stands behind this person, and what changing it costs on this computer. */
export function BackgroundChoice({ background, preferences }: BackgroundChoiceProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [kind, choose] = usePreference(preferences, backgroundPreference);
  const lock = useLock(preferences, 'background');
  const rate = useSyncExternalStore(
    (listener) => background.subscribe(listener),
    () => background.rate(),
  );
  const { supported } = background;
  const shown = supported ? kind : 'off';
  return (
    <div className={styles.choice}>
      <Lockable lock={lock}>
        {(locked) => (
          <Field
            label={text('pictures.background')}
            {...(supported ? {} : { hint: text('pictures.background.unsupported') })}
          >
            <RadioGroup
              {...locked}
              layout="horizontal"
              disabled={!supported || lock.fixed}
              value={shown}
              onChange={(_event, { value }) => {
                const chosen = backgroundKinds.find((one) => one === value);
                if (chosen) choose(chosen);
              }}
            >
              {backgroundKinds
                .filter((one) => one === shown || lock.allows(one))
                .map((one) => (
                  <Radio key={one} value={one} label={text(`pictures.background.${one}`)} />
                ))}
            </RadioGroup>
          </Field>
        )}
      </Lockable>
      {supported && kind === 'image' && <BackdropChoice preferences={preferences} />}
      {supported && kind !== 'off' && rate !== undefined && (
        <p className={styles.rate}>
          {text('pictures.background.rate', { rate })}
          {rate < SLOW && <> {text('pictures.background.slow')}</>}
        </p>
      )}
    </div>
  );
}
