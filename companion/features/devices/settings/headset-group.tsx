import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { HeadsetRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useText } from '../../../../shared/ui/app-root/use-text';
import { touch } from '../../../../shared/ui/controls/breakpoints';
import { useWatched } from '../../../controls/use-watched';
import type { HeadsetsView } from '../../../headset/headsets';
import { Group } from './group';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  button: { [touch]: { minHeight: '44px' } },
});

export interface HeadsetGroupProps {
  readonly headsets: HeadsetsView;
}

/** Which headsets control calls with their buttons, and how to connect one. */
export function HeadsetGroup({ headsets }: HeadsetGroupProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const known = useWatched(headsets);
  const { connect } = headsets;
  return (
    <Group title={text('devices.headset.title')} icon={<HeadsetRegular />}>
      <p className={styles.text}>{text(connect ? 'devices.headset.help' : 'devices.headset.unsupported')}</p>
      <div role="status">
        {known.length > 0 && (
          <ul className={styles.list}>
            {known.map(({ name, state }, index) => (
              <li key={`${name} ${String(index)}`}>{text(`devices.headset.${state}`, { name })}</li>
            ))}
          </ul>
        )}
      </div>
      {connect && (
        <div>
          <Button className={styles.button} onClick={() => void connect()}>
            {text('devices.headset.connect')}
          </Button>
        </div>
      )}
    </Group>
  );
}
