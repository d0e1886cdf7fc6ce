import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useState, type ReactElement } from 'react';
import type { DiallingSettings } from '../../../shared/dialing/dialling-settings';
import { useAnnounce } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ErrorText } from '../../../shared/ui/controls/error-text';
import type { ReadDialInput } from '../../../shared/ui/dialpad/read-dial-input';
import { explainNumber } from './explain-number';
import { StepList } from './step-list';

/** What would be dialled is said when the person has stopped typing for so long, in ms. */
const SAY_AFTER_MS = 700;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  input: { minHeight: '44px', '& input': { fontVariantNumeric: 'tabular-nums' } },
  help: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  result: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});

export interface TryNumberProps {
  readonly dialling: DiallingSettings;
  readonly read: ReadDialInput;
}

/** A field that shows as one types what would be dialled, and which rule did what. */
export function TryNumber({ dialling, read }: TryNumberProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const id = useId();
  const [typed, setTyped] = useState('');
  const found = useMemo(() => explainNumber(typed, read, dialling), [typed, read, dialling]);
  const outcome =
    found.kind === 'dialled'
      ? text('dialling.try.result', { number: found.number })
      : found.kind === 'error'
        ? text(`dial.error.${found.code}`)
        : '';
  useEffect(() => {
    if (outcome === '') return undefined;
    const timer = setTimeout(() => {
      announce(outcome);
    }, SAY_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [outcome, announce]);
  return (
    <div className={styles.root}>
      <Field label={text('dialling.try')}>
        <Input
          className={styles.input}
          inputMode="tel"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={found.kind === 'error'}
          aria-describedby={`${id}-help ${id}-outcome`}
          value={typed}
          onChange={(_event, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      <p id={`${id}-help`} className={styles.help}>
        {text('dialling.try.help')}
      </p>
      <div id={`${id}-outcome`}>
        {found.kind === 'error' && <ErrorText>{outcome}</ErrorText>}
        {found.kind === 'dialled' && <p className={styles.result}>{outcome}</p>}
      </div>
      {found.kind === 'dialled' && <StepList read={found.read} steps={found.steps} />}
    </div>
  );
}
