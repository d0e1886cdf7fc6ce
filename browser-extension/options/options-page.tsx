import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';
import { preferences } from '../parts/preferences';
import { useStored } from '../parts/use-stored';
import { AccountSection } from './account-section';
import { CountryField } from './country-field';
import { ExcludedSites } from './excluded-sites';
import { ServerField } from './server-field';
import { TelLinksSwitch } from './tel-links-switch';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    maxWidth: '640px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalXXL,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXL,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    overflowWrap: 'anywhere',
  },
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The options of the extension. */
export function OptionsPage(): ReactNode {
  const styles = useStyles();
  const text = useText();
  const chosen = useStored(preferences);
  const title = text('extension.options.title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (!chosen) return null;
  const { value } = chosen;
  const change = (part: Partial<typeof value>): void => {
    void preferences.set({ ...value, ...part });
  };
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      <AccountSection className={styles.card} />
      <section className={styles.card} aria-label={text('extension.popup.options')}>
        <ServerField
          onChange={(server) => {
            change({ server });
          }}
        />
        <CountryField
          country={value.country}
          onChange={(country) => {
            change({ country });
          }}
        />
        <TelLinksSwitch
          on={value.telLinks}
          onChange={(telLinks) => {
            change({ telLinks });
          }}
        />
      </section>
      <ExcludedSites
        className={styles.card}
        sites={value.excluded}
        onRemove={(site) => {
          change({ excluded: value.excluded.filter((one) => one !== site) });
        }}
      />
    </main>
  );
}
