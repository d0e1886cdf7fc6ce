import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { DiallingSettings } from '../../../shared/dialing/dialling-settings';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { ReadDialInput } from '../../../shared/ui/dialpad/read-dial-input';
import { RulesInWords } from './rules-in-words';
import { TryNumber } from './try-number';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface DiallingRulesPageProps {
  readonly dialling: DiallingSettings;
  readonly read: ReadDialInput;
}

/** The rules of the environment (requirement A5): first a number to try, then what they are. */
export function DiallingRulesPage({ dialling, read }: DiallingRulesPageProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { rules } = dialling;
  return (
    <div className={styles.root}>
      <p className={styles.intro}>{text(rules.enabled ? 'dialling.intro' : 'dialling.off')}</p>
      <TryNumber dialling={dialling} read={read} />
      {rules.enabled && <RulesInWords rules={rules} />}
    </div>
  );
}
