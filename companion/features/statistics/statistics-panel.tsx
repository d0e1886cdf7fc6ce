import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { MediaEndpoint } from '../../media-endpoint';
import { statisticsRows } from './statistics-rows';
import { useCallStatistics } from './use-call-statistics';

const useStyles = makeStyles({
  panel: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 19rem), 1fr))',
    columnGap: tokens.spacingHorizontalXL,
    margin: 0,
  },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});

export interface StatisticsPanelProps {
  readonly endpoint: Pick<MediaEndpoint, 'statistics'>;
  readonly callId: string;
  readonly id: string;
}

/** What the call's connection does, figure by figure, renewed every second. */
export function StatisticsPanel({ endpoint, callId, id }: StatisticsPanelProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const rows = statisticsRows(useCallStatistics(endpoint, callId));
  return (
    <section id={id} className={styles.panel} aria-label={text('companion.statistics.title')}>
      <dl className={styles.list}>
        {rows.map(({ name, value }) => (
          <div key={name} className={styles.row}>
            <dt className={styles.name}>{text(`companion.statistics.${name}`)}</dt>
            <dd className={styles.value}>{value ?? text('companion.statistics.unknown')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
