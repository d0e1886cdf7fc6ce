import { Field, makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { usePreference } from '../../controls/use-preference';
import { muteOnJoinPreference, remindPreference } from '../../meetings/meeting-preferences';
import type { Preferences } from '../../preferences/preferences';

const useStyles = makeStyles({
  // The explanations stand in line with the switches, which keep a distance of their own.
  root: {
    display: 'grid',
    rowGap: tokens.spacingVerticalL,
    '& .fui-Field__hint': { marginInlineStart: tokens.spacingHorizontalS },
  },
});

/** What its user may choose about meetings: being reminded, and joining unheard. */
export function MeetingSettings({ preferences }: { readonly preferences: Preferences }): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [remind, setRemind] = usePreference(preferences, remindPreference);
  const [mute, setMute] = usePreference(preferences, muteOnJoinPreference);
  return (
    <div className={styles.root}>
      <Field hint={text('meetings.remind.help')}>
        <Switch
          label={text('meetings.remind')}
          checked={remind}
          onChange={(_event, { checked }) => {
            setRemind(checked);
          }}
        />
      </Field>
      <Switch
        label={text('meetings.mute')}
        checked={mute}
        onChange={(_event, { checked }) => {
          setMute(checked);
        }}
      />
    </div>
  );
}
