import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { DiallingStep } from '../../../shared/dialing/rules/dialling-step';
import { useText } from '../../../shared/ui/app-root/use-text';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  change: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});

export interface StepListProps {
  /** How what was typed is read, where that is another way of writing it. */
  readonly read?: string | undefined;
  readonly steps: readonly DiallingStep[];
}

/** Which rule did what, in order. */
export function StepList({ read, steps }: StepListProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <ol aria-label={text('dialling.try.steps')} className={styles.list}>
      {read !== undefined && <li>{text('dialling.try.read', { number: read })}</li>}
      {steps.map(({ rule, before, after }) => (
        <li key={rule}>
          {text(`dialling.rule.${rule}`)}
          {before !== after && (
            <span className={styles.change}>{text('dialling.try.change', { before, after })}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
