import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DataUsageRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { MediaEndpoint } from '../../media-endpoint';
import { StatisticsPanel } from './statistics-panel';

const useStyles = makeStyles({
  // The words, not the button's padding, stand in line with the rest of the card.
  button: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export interface CallStatisticsProps {
  readonly endpoint: Pick<MediaEndpoint, 'statistics'>;
  readonly callId: string;
}

/** The button that opens and closes the figures of a call. Closed, nothing is measured. */
export function CallStatistics({ endpoint, callId }: CallStatisticsProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const panel = useId();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={<DataUsageRegular />}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {text('companion.statistics.title')}
      </Button>
      {open && <StatisticsPanel endpoint={endpoint} callId={callId} id={panel} />}
    </div>
  );
}
