import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../app-root/use-text';
import { KeyGrid } from '../dialpad/key-grid';
import { digitOf } from '../dialpad/keys';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    width: '100%',
    maxWidth: '280px',
    alignSelf: 'center',
    outlineStyle: 'none',
  },
  sent: {
    minHeight: tokens.lineHeightBase400,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontVariantNumeric: 'tabular-nums',
    letterSpacing: '0.1em',
    overflow: 'hidden',
    direction: 'rtl',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  empty: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, letterSpacing: 'normal' },
});

export interface DtmfPadProps {
  readonly id: string;
  readonly disabled: boolean;
  readonly onTone: (tone: string) => void;
}

/** The keypad during a call: each key, clicked or typed, is a tone at once. */
export function DtmfPad({ id, disabled, onTone }: DtmfPadProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const [sent, setSent] = useState('');
  const send = (tone: string): void => {
    if (disabled) return;
    setSent((before) => before + tone);
    onTone(tone);
  };
  const type = (event: KeyboardEvent): void => {
    const tone = event.ctrlKey || event.metaKey || event.altKey ? undefined : digitOf(event.key);
    if (tone === undefined) return;
    event.preventDefault();
    send(tone);
  };
  return (
    <div id={id} role="group" aria-label={text('dialpad.tones')} className={styles.root} onKeyDown={type}>
      <div className={styles.sent} aria-live="off">
        {sent ? <bdi>{sent}</bdi> : <span className={styles.empty}>{text('dialpad.tones.hint')}</span>}
      </div>
      <KeyGrid small disabled={disabled} onKey={send} />
    </div>
  );
}
