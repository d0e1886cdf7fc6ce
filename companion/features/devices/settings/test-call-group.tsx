import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CallRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, type ReactElement } from 'react';
import { useText, type TextOf } from '../../../../shared/ui/app-root/use-text';
import { touch } from '../../../../shared/ui/controls/breakpoints';
import { useWatched } from '../../../controls/use-watched';
import type { Devices } from '../../../devices';
import { loopBack } from '../../../media/loopback';
import { play, record } from '../../../media/recording';
import { TestCall, TEST_CALL_MS, type TestCallState } from '../../../media/test-call';
import { Group } from './group';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  outcome: { flexGrow: 1, flexBasis: '12rem', fontWeight: tokens.fontWeightSemibold },
  button: { [touch]: { minHeight: '44px' } },
});

export interface TestCallGroupProps {
  readonly devices: Devices;
  /** One cannot speak with others and oneself at the same time. */
  readonly inCall: boolean;
}

/** Hear yourself as others hear you. Each step is shown and spoken. */
export function TestCallGroup({ devices, inCall }: TestCallGroupProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const call = useMemo(
    () =>
      new TestCall({
        acquire: () => devices.acquireMicrophone(),
        loopBack,
        record,
        play,
        output: devices.outputs.speaker,
      }),
    [devices],
  );
  const state = useWatched(call);
  const running = state.step === 'preparing' || state.step === 'recording' || state.step === 'playing';
  useEffect(() => call.stop, [call]);
  useEffect(() => {
    if (inCall) call.stop();
  }, [inCall, call]);
  return (
    <Group title={text('devices.test-call.title')} icon={<CallRegular />}>
      <p className={styles.text}>{text('devices.test-call.help')}</p>
      <div className={styles.row}>
        <Button
          className={styles.button}
          disabledFocusable={inCall}
          onClick={() => {
            if (running) call.stop();
            else void call.start();
          }}
        >
          {text(running ? 'devices.test-call.stop' : 'devices.test-call.start')}
        </Button>
        <span role="status" className={styles.outcome}>
          {inCall ? text('devices.test-call.busy') : wordsOf(state, text)}
        </span>
      </div>
    </Group>
  );
}

function wordsOf(state: TestCallState, text: TextOf): string {
  switch (state.step) {
    case 'idle':
      return '';
    case 'done':
      return text(state.heard ? 'devices.test-call.heard' : 'devices.test-call.silent');
    case 'failed':
      return text(`error.${state.code}`);
    default:
      return text(`devices.test-call.${state.step}`, { seconds: TEST_CALL_MS / 1000 });
  }
}
