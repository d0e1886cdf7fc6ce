import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { PreviewPerson } from '../../shared/api/preview-schema';
import { locales, type Locale } from '../../shared/i18n/catalogue';
import { Choice } from '../ui/choice';
import { FirstSteps } from './first-steps';
import { useText } from '../../shared/ui/app-root/use-text';
import { outlookAddress } from './outlook-address';
import { PersonCard } from './person-card';

const useStyles = makeStyles({
  page: { minHeight: '100dvh', backgroundColor: tokens.colorNeutralBackground2 },
  main: {
    maxWidth: '960px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '64ch' },
  heading: { margin: 0 },
  people: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(340px, 100%), 1fr))',
  },
});

export interface WelcomeProps {
  readonly people: readonly PreviewPerson[];
  /** Of the https listener, where Outlook is; undefined: there is none. */
  readonly httpsPort: number | undefined;
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
}

/** What there is to try, and whom to try it as. */
export function Welcome({ people, httpsPort, locale, onLocale }: WelcomeProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.page}>
      <main className={styles.main}>
        <div className={styles.head}>
          <div className={styles.words}>
            <Text as="h1" size={800} weight="semibold" className={styles.heading}>
              {text('preview.start.title')}
            </Text>
            <Text as="p" size={400} className={styles.heading}>
              {text('preview.start.lead')}
            </Text>
          </div>
          <Choice
            label="preview.language"
            nameOf={(value) => `preview.language.${value}`}
            value={locale}
            values={locales}
            onChange={onLocale}
          />
        </div>
        <FirstSteps />
        <section aria-labelledby="people">
          <Text as="h2" id="people" size={500} weight="semibold" className={styles.heading}>
            {text('preview.start.people')}
          </Text>
          <ul className={styles.people}>
            {people.map((person) => (
              <li key={person.userName}>
                <PersonCard
                  person={person}
                  outlook={outlookAddress(location.href, httpsPort, person.userName)}
                />
              </li>
            ))}
          </ul>
        </section>
        <Text as="p" size={200} className={styles.heading}>
          {text('preview.start.password')}
        </Text>
      </main>
    </div>
  );
}
