import { useText } from '../../shared/ui/app-root/use-text';
import { makeStyles, Text, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  heading: { margin: 0 },
  steps: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
  },
  step: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    alignContent: 'start',
  },
  number: {
    gridRowEnd: 'span 2',
    width: '32px',
    height: '32px',
    borderRadius: tokens.borderRadiusCircular,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
  },
});

/** The shortest way to a call between two people in one browser. */
export function FirstSteps() {
  const styles = useStyles();
  const text = useText();
  return (
    <section aria-labelledby="steps">
      <Text as="h2" id="steps" size={500} weight="semibold" className={styles.heading}>
        {text('preview.start.how')}
      </Text>
      <ol className={styles.steps}>
        {([1, 2, 3] as const).map((step) => (
          <li key={step} className={styles.step}>
            <Text className={styles.number} weight="semibold" aria-hidden>
              {step}
            </Text>
            <Text as="h3" size={400} weight="semibold" className={styles.heading}>
              {text(`preview.start.step${step}`)}
            </Text>
            <Text as="p" className={styles.heading}>
              {text(`preview.start.step${step}.text`)}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  );
}
