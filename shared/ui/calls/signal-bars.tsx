import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../app-root/use-text';
import { qualityOf } from './quality-of';

const useStyles = makeStyles({
  root: {
    alignSelf: 'flex-start',
    flexShrink: 0,
    height: tokens.lineHeightBase400,
    display: 'inline-flex',
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  poor: { color: tokens.colorStatusDangerForeground1 },
});

const heights = [4, 8, 12, 16];

/** How well one hears the other side, as a telephone shows its signal; in words for who listens or points at it. */
export function SignalBars({ score }: { readonly score: number }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { words, bars } = qualityOf(score);
  const name = text('quality.score', { words: text(`quality.words.${words}`), score });
  const tone = bars === heights.length ? styles.good : bars <= 2 ? styles.poor : undefined;
  return (
    <span role="img" aria-label={name} data-hint={name} className={styles.root}>
      <svg className={tone} width="19" height="16" viewBox="0 0 19 16" aria-hidden="true">
        {heights.map((height, index) => (
          <rect
            key={height}
            x={index * 5}
            y={16 - height}
            width="4"
            height={height}
            rx="1"
            fill="currentColor"
            opacity={index < bars ? 1 : 0.25}
          />
        ))}
      </svg>
    </span>
  );
}
