import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS, paddingBlock: tokens.spacingVerticalL },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** What a guest is here, in the place of contacts and dialpad. */
export function GuestNote({ name }: { readonly name: string }): ReactElement {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {text('visit.badge')}
      </h2>
      <p className={styles.words}>{text('visit.as', { name })}</p>
      <p className={styles.words}>{text('visit.wait')}</p>
      <p className={styles.words}>{text('visit.alone')}</p>
    </section>
  );
}
