import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  PresenceAvailable12Filled,
  PresenceAway12Filled,
  PresenceBusy12Filled,
  PresenceDnd12Filled,
  PresenceOffline12Regular,
} from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import type { MessageKey } from '../../i18n/catalogue';
import type { Availability, Presence } from '../../presence/presence';
import { useText } from '../app-root/use-text';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: '1px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    forcedColorAdjust: 'none',
  },
  available: { color: tokens.colorPaletteLightGreenForeground3 },
  busy: { color: tokens.colorPaletteRedBackground3 },
  'do-not-disturb': { color: tokens.colorPaletteRedBackground3 },
  away: { color: tokens.colorPaletteMarigoldBackground3 },
  offline: { color: tokens.colorNeutralForeground3 },
});

/** Their shapes differ too: a tick, a full dot, a bar, a clock, a hollow cross. */
const icons: Readonly<Record<Availability, ReactElement>> = {
  available: <PresenceAvailable12Filled />,
  busy: <PresenceBusy12Filled />,
  'do-not-disturb': <PresenceDnd12Filled />,
  away: <PresenceAway12Filled />,
  offline: <PresenceOffline12Regular />,
};

/** The word for somebody's presence. */
export function presenceWord({ availability, inCall }: Presence): MessageKey {
  return `presence.${inCall ? 'in-call' : availability}`;
}

export interface PresenceMarkProps {
  readonly presence: Presence;
  /** The word stands beside it: the mark itself is for eyes only. */
  readonly told?: boolean;
}

/** The dot that says whether somebody can be reached. */
export function PresenceMark({ presence, told = false }: PresenceMarkProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { note } = presence;
  const word = text(presenceWord(presence));
  const hint = note === undefined ? word : `${word}: ${note}`;
  return (
    <span
      {...(told ? { 'aria-hidden': true } : { role: 'img', 'aria-label': word, 'data-hint': hint })}
      className={mergeClasses(styles.root, styles[presence.availability])}
    >
      {icons[presence.availability]}
    </span>
  );
}
