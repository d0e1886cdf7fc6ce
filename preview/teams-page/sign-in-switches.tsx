import { makeStyles, tokens } from '@fluentui/react-components';
import {
  nestedBehaviours,
  tokenBehaviours,
  windowBehaviours,
  type SignInBehaviour,
} from '../teams-host/sign-in-behaviour';
import { Choice } from '../ui/choice';
import { starts, type PageSettings, type Start } from './page-settings';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
});

export interface SignInSwitchesProps {
  readonly settings: PageSettings;
  readonly onChange: (change: Partial<PageSettings>) => void;
}

/** How the tab begins, and what of signing in does not work: every way round it can be tried. */
export function SignInSwitches({ settings, onChange }: SignInSwitchesProps) {
  const styles = useStyles();
  const { start, signIn } = settings;
  const behave = (change: Partial<SignInBehaviour>) => {
    onChange({ signIn: { ...signIn, ...change } });
  };
  return (
    <div className={styles.row}>
      <Choice<Start>
        label="preview.start"
        nameOf={(value) => `preview.start.${value}`}
        value={start}
        values={starts}
        onChange={(value) => {
          onChange({ start: value });
        }}
      />
      <Choice
        label="preview.nested"
        nameOf={(value) => `preview.behaviour.${value}`}
        value={signIn.nested}
        values={nestedBehaviours}
        onChange={(nested) => {
          behave({ nested });
        }}
      />
      <Choice
        label="preview.token"
        nameOf={(value) => `preview.behaviour.${value}`}
        value={signIn.token}
        values={tokenBehaviours}
        onChange={(token) => {
          behave({ token });
        }}
      />
      <Choice
        label="preview.window"
        nameOf={(value) => `preview.behaviour.${value}`}
        value={signIn.window}
        values={windowBehaviours}
        onChange={(window) => {
          behave({ window });
        }}
      />
    </div>
  );
}
