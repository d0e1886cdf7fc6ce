import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { useText } from '../../../../shared/ui/app-root/use-text';
import type { Devices } from '../../../devices';
import { useInputLevel } from './use-input-level';

const useStyles = makeStyles({
  meter: {
    height: '10px',
    maxWidth: '28rem',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  bar: {
    height: '100%',
    transform: 'scaleX(0)',
    transformOrigin: 'left',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface LevelMeterProps {
  readonly devices: Devices;
  /** The microphone may be used: otherwise the browser would ask. */
  readonly ready: boolean;
}

/** How loud the microphone is at the moment. */
export function LevelMeter({ devices, ready }: LevelMeterProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const bar = useRef<HTMLDivElement>(null);
  const [percent, setPercent] = useState(0);
  useInputLevel(devices, ready, { bar, onLevel: setPercent });
  return (
    <>
      <div
        role="meter"
        aria-label={text('devices.level')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={ready ? percent : 0}
        className={styles.meter}
      >
        <div ref={bar} className={styles.bar} />
      </div>
      <p className={styles.hint}>{text(ready ? 'devices.level.hint' : 'devices.level.unknown')}</p>
    </>
  );
}
