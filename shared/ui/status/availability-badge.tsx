import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Endpoint, EndpointSnapshot } from '../../endpoint/endpoint';
import type { MessageKey } from '../../i18n/catalogue';
import { useText } from '../app-root/use-text';
import { narrow } from '../controls/breakpoints';
import { useEndpoint } from '../use-endpoint';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    position: 'relative',
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  dot: {
    width: '10px',
    height: '10px',
    flexShrink: 0,
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralForeground3}`,
  },
  good: {
    backgroundColor: tokens.colorStatusSuccessForeground1,
    border: `2px solid ${tokens.colorStatusSuccessForeground1}`,
  },
  bad: {
    backgroundColor: tokens.colorStatusDangerForeground1,
    border: `2px solid ${tokens.colorStatusDangerForeground1}`,
  },
  words: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    // On a phone the dot stays, with its words as a hint and for those who listen.
    [narrow]: { position: 'absolute', width: '1px', height: '1px', clipPath: 'inset(50%)' },
  },
});

type Tone = 'good' | 'bad' | 'waiting';

/** One short line on whether calls are possible now. */
export function AvailabilityBadge({ endpoint }: { readonly endpoint: Endpoint }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const [key, tone] = badgeOf(useEndpoint(endpoint));
  return (
    <span className={styles.root} data-hint={text(key)}>
      <span
        aria-hidden="true"
        className={mergeClasses(styles.dot, tone === 'good' && styles.good, tone === 'bad' && styles.bad)}
      />
      <span className={styles.words}>{text(key)}</span>
    </span>
  );
}

function badgeOf({ availability, state }: EndpointSnapshot): readonly [MessageKey, Tone] {
  switch (availability) {
    case 'connecting':
      return ['availability.connecting', 'waiting'];
    case 'absent':
      return ['teams.badge.absent', 'waiting'];
    case 'lost':
      return ['teams.badge.lost', 'bad'];
    case 'offline':
      return ['teams.badge.offline', 'bad'];
    case 'ready':
      if (state?.registration === 'registered') return ['availability.ready', 'good'];
      if (state?.registration === 'registering') return ['registration.registering', 'waiting'];
      return ['registration.unregistered', 'bad'];
  }
}
