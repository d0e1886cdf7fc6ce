import { Switch, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';
import { preferences } from '../parts/preferences';
import { useStored } from '../parts/use-stored';

const useStyles = makeStyles({
  root: { display: 'grid' },
  help: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** Whether numbers of the site are marked. */
export function SiteSwitch({ site }: { readonly site: string | undefined }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const chosen = useStored(preferences);
  if (site === undefined) return <p className={styles.help}>{text('extension.popup.no-site')}</p>;
  if (!chosen) return null;
  const { excluded } = chosen.value;
  const on = !excluded.includes(site);
  return (
    <div className={styles.root}>
      <Switch
        checked={on}
        label={text('extension.popup.here')}
        onChange={(_event, { checked }) => {
          const others = excluded.filter((one) => one !== site);
          void preferences.set({ ...chosen.value, excluded: checked ? others : [...others, site] });
        }}
      />
      <p className={styles.help} role="status">
        {text(on ? 'extension.popup.here.on' : 'extension.popup.here.off', { site })}
      </p>
    </div>
  );
}
