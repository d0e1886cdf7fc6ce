import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../app-root/use-text';
import { keys } from './keys';

const COLUMNS = 3;
/** How long the zero is held until it is a plus, in ms. */
const LONG_PRESS_MS = 500;

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: `repeat(${String(COLUMNS)}, minmax(0, 1fr))`,
    gap: tokens.spacingVerticalS,
  },
  key: {
    flexDirection: 'column',
    minWidth: 0,
    height: '56px',
    padding: 0,
    borderRadius: tokens.borderRadiusXLarge,
    touchAction: 'manipulation',
  },
  small: { height: '48px' },
  digit: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  letters: {
    minHeight: tokens.lineHeightBase100,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontWeight: tokens.fontWeightRegular,
    letterSpacing: '0.12em',
    color: tokens.colorNeutralForeground3,
  },
});

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -COLUMNS,
  ArrowDown: COLUMNS,
};

export interface KeyGridProps {
  readonly onKey: (digit: string) => void;
  /** A long press on zero types a plus; during a call there is no such tone. */
  readonly plus?: boolean;
  readonly small?: boolean;
  readonly disabled?: boolean;
}

/** The keys of a telephone: one stop of the Tab key, arrows within. */
export function KeyGrid({ onKey, plus = false, small = false, disabled = false }: KeyGridProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const grid = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const held = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const turned = useRef(false);

  const move = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    const next = current + (step ?? 0);
    if (step === undefined || next < 0 || next >= keys.length) return;
    event.preventDefault();
    setCurrent(next);
    grid.current?.querySelectorAll('button')[next]?.focus();
  };
  const press = (digit: string): void => {
    turned.current = false;
    if (!plus || digit !== '0') return;
    held.current = setTimeout(() => {
      turned.current = true;
      onKey('+');
    }, LONG_PRESS_MS);
  };
  const release = (): void => {
    clearTimeout(held.current);
  };
  return (
    <div ref={grid} role="group" aria-label={text('dialpad.keys')} className={styles.grid} onKeyDown={move}>
      {keys.map(({ digit, letters }, index) => (
        <Button
          key={digit}
          appearance="secondary"
          className={mergeClasses(styles.key, small && styles.small)}
          tabIndex={index === current ? 0 : -1}
          disabledFocusable={disabled}
          onFocus={() => {
            setCurrent(index);
          }}
          onPointerDown={() => {
            press(digit);
          }}
          onPointerUp={release}
          onPointerLeave={release}
          onPointerCancel={release}
          onContextMenu={(event) => {
            if (plus && digit === '0') event.preventDefault();
          }}
          onClick={() => {
            if (!turned.current) onKey(digit);
            turned.current = false;
          }}
        >
          <span className={styles.digit}>{digit}</span>
          {(letters !== '' || !small) && (
            <span className={styles.letters}>{plus || letters !== '+' ? letters : ''}</span>
          )}
        </Button>
      ))}
    </div>
  );
}
