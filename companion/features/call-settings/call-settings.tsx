import { Field, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useCallback, useSyncExternalStore, type ReactElement } from 'react';
import { isPhone } from '../../../shared/dialing/emergency-policy';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ErrorText } from '../../../shared/ui/controls/error-text';
import { useCommand } from '../../../shared/ui/use-command';
import { useEndpoint } from '../../../shared/ui/use-endpoint';
import type { Companion } from '../../companion';
import { Lockable } from '../../controls/lockable';
import { Notice } from '../../controls/notice';
import { useLock } from '../../controls/use-lock';
import { usePreference } from '../../controls/use-preference';
import { holdSoundPreference } from '../../preferences/call-preferences';
import { UseOfVoipChoice } from './use-of-voip-choice';

const useStyles = makeStyles({
  // The explanations stand in line with the switches, which keep a distance of their own.
  root: {
    display: 'grid',
    rowGap: tokens.spacingVerticalL,
    '& .fui-Field__hint': { marginInlineStart: tokens.spacingHorizontalS },
  },
});

export interface CallSettingsProps {
  readonly phone: Pick<Companion, 'endpoint' | 'preferences' | 'screen'>;
}

/** What its user may choose about calls: automatic answer, and what who is held hears. */
export function CallSettings({ phone }: CallSettingsProps): ReactElement {
  const { endpoint, preferences, screen } = phone;
  const styles = useStyles();
  const text = useText();
  const commands = useCommand(endpoint);
  const [sound, choose] = usePreference(preferences, holdSoundPreference);
  const autoAnswerLock = useLock(preferences, 'autoAnswer');
  const holdSoundLock = useLock(preferences, 'holdSound');
  const on = useEndpoint(endpoint).state?.autoAnswer ?? false;
  const watching = useSyncExternalStore(
    useCallback((listener) => screen.subscribe(listener), [screen]),
    () => screen.watching,
  );
  return (
    <div className={styles.root}>
      <Lockable lock={autoAnswerLock}>
        {(locked) => (
          <Field hint={text('call-settings.auto-answer.help')}>
            <Switch
              {...locked}
              label={text('auto-answer.title')}
              checked={on}
              onChange={(_event, { checked }) => {
                // The browser answers only in a gesture whether the screen may be watched.
                if (checked) void screen.ask();
                commands.run({ kind: 'auto-answer', on: checked });
              }}
            />
          </Field>
        )}
      </Lockable>
      {commands.error && <ErrorText>{text(`error.${commands.error}`)}</ErrorText>}
      {on && !watching && <Notice intent="info">{text('call-settings.auto-answer.unwatched')}</Notice>}
      <Lockable lock={holdSoundLock}>
        {(locked) => (
          <Field hint={text('call-settings.hold-music.help')}>
            <Switch
              {...locked}
              label={text('call-settings.hold-music')}
              checked={sound === 'music'}
              onChange={(_event, { checked }) => {
                choose(checked ? 'music' : 'silence');
              }}
            />
          </Field>
        )}
      </Lockable>
      {isPhone(navigator) && <UseOfVoipChoice preferences={preferences} />}
    </div>
  );
}
