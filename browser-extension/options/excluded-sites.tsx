import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    '& > span': { minWidth: 0, overflowWrap: 'anywhere' },
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface ExcludedSitesProps {
  readonly className: string;
  readonly sites: readonly string[];
  readonly onRemove: (site: string) => void;
}

/** Where numbers are left alone. */
export function ExcludedSites({ className, sites, onRemove }: ExcludedSitesProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const title = useId();
  return (
    <section className={className} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {text('extension.options.excluded')}
      </h2>
      {sites.length === 0 && <p className={styles.none}>{text('extension.options.excluded.none')}</p>}
      {sites.length > 0 && (
        <ul className={styles.list}>
          {sites.map((site) => (
            <li key={site} className={styles.row}>
              <span>{site}</span>
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={text('extension.options.excluded.remove', { site })}
                onClick={() => {
                  onRemove(site);
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
