import { makeStyles, tokens } from '@fluentui/react-components';
import { CallCheckmark20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../app-root/use-text';
import { narrow } from '../controls/breakpoints';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    position: 'relative',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    '& svg': { flexShrink: 0 },
    ':empty': { display: 'none' },
  },
  words: {
    // On a phone the icon stays, with its words as a hint and for those who listen.
    [narrow]: {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
});

/** Tells, as long as it is so, that new calls are answered by themselves (requirement C7). A live region. */
export function AutoAnswerBadge({ on }: { readonly on: boolean }): ReactNode {
  const styles = useStyles();
  const text = useText();
  return (
    <span role="status" className={styles.root} data-hint={on ? text('auto-answer.on') : undefined}>
      {on && (
        <>
          <CallCheckmark20Regular aria-hidden="true" />
          <span className={styles.words}>{text('auto-answer.on')}</span>
        </>
      )}
    </span>
  );
}
