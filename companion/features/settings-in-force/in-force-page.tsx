import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons';
import { useState, useSyncExternalStore, type ReactElement } from 'react';
import { fold } from '../../../shared/contacts/fold';
import { useText } from '../../../shared/ui/app-root/use-text';
import { SearchField } from '../../../shared/ui/controls/search-field';
import type { Preferences } from '../../preferences/preferences';
import { settingsInForce } from './settings-in-force';
import { sourceWords, valueWords } from './value-words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalL}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) fit-content(55%)',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} 0`,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  value: {
    margin: 0,
    textAlign: 'end',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  source: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  lock: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS },
});

/** Which settings count in this window and who has set each: for its user, and for whoever helps them. */
export function InForcePage({ preferences }: { readonly preferences: Preferences }): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [wanted, setWanted] = useState('');
  const settings = useSyncExternalStore(
    (listener) => preferences.subscribe(listener),
    () => preferences.governing(),
  );
  const rows = settingsInForce(preferences, settings)
    // What an administrator hides, this page hides too.
    .filter(([, { lock }]) => lock !== 'hidden')
    .map(([name, resolved]) => ({
      id: name,
      lock: resolved.lock,
      name: text(`setting.name.${name}`),
      value: valueWords(name, resolved, text),
      source: sourceWords(resolved, text),
    }));
  const found = rows.filter((row) =>
    fold(`${row.name} ${row.value} ${row.source} ${row.id}`).includes(fold(wanted.trim())),
  );
  return (
    <div className={styles.root}>
      <p className={styles.quiet}>{text('setting.intro')}</p>
      <SearchField name={text('setting.search')} value={wanted} onChange={setWanted} />
      <p role="status" className={styles.quiet}>
        {text('setting.found', { count: found.length })}
      </p>
      {found.length > 0 && (
        <dl className={styles.list}>
          {found.map(({ id, name, value, source, lock }) => (
            <div key={id} className={styles.row}>
              <dt>{name}</dt>
              <dd className={styles.value}>{value}</dd>
              <dd className={styles.source}>
                {source}
                {lock && (
                  <span className={styles.lock}>
                    <LockClosed16Regular aria-hidden />
                    {text(typeof lock === 'object' ? 'setting.limited' : 'setting.locked')}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
