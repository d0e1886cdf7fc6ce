import { makeStyles, tokens } from '@fluentui/react-components';
import { Voicemail16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { EndpointState } from '../../endpoint/endpoint-state';
import { useText } from '../app-root/use-text';

const useStyles = makeStyles({
  root: { display: 'inline-flex', ':empty': { display: 'none' } },
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    '& svg': { flexShrink: 0 },
  },
});

/** Voice messages nobody has heard yet; nothing while there are none. A change is spoken. */
export function VoicemailBadge({ voicemail }: Pick<EndpointState, 'voicemail'>): ReactNode {
  const styles = useStyles();
  const text = useText();
  const count = voicemail?.unheard ?? 0;
  return (
    <span role="status" className={styles.root}>
      {count > 0 && (
        <span className={styles.badge}>
          <Voicemail16Filled aria-hidden="true" />
          {text('call.voicemail.unheard', { count })}
        </span>
      )}
    </span>
  );
}
