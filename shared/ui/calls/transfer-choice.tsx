import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { touch } from '../controls/breakpoints';

const useStyles = makeStyles({
  root: {
    justifyContent: 'flex-start',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    minHeight: '40px',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    paddingInline: tokens.spacingHorizontalS,
    [touch]: { minHeight: '44px' },
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  number: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

export interface TransferChoiceProps {
  /** What the button is called, and says unless there is a `number` to stand under the `name`. */
  readonly label: string;
  readonly icon: ReactElement;
  readonly person?: { readonly name: string; readonly number: string } | undefined;
  /** Stands out: somebody who has been consulted. */
  readonly outlined?: boolean;
  readonly disabled: boolean;
  readonly onSelect: () => void;
}

/** One goal of a transfer: a press hands the call over. */
export function TransferChoice(props: TransferChoiceProps): ReactNode {
  const { label, icon, person, outlined = false, disabled, onSelect } = props;
  const styles = useStyles();
  return (
    <Button
      data-choice
      appearance={outlined ? 'outline' : 'subtle'}
      className={styles.root}
      icon={icon}
      aria-label={label}
      disabledFocusable={disabled}
      onClick={onSelect}
    >
      {person ? (
        <span className={styles.words}>
          <bdi className={styles.line}>{person.name}</bdi>
          <bdi className={styles.number}>{person.number}</bdi>
        </span>
      ) : (
        <span className={styles.label}>{label}</span>
      )}
    </Button>
  );
}
