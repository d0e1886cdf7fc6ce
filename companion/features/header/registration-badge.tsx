import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowSync16Regular,
  CheckmarkCircle16Regular,
  PlugDisconnected16Regular,
  Prohibited16Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { RegistrationState } from '../../../shared/endpoint/endpoint-state';
import { useText } from '../../../shared/ui/app-root/use-text';

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { display: 'flex', flexShrink: 0 },
  good: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
  },
  waiting: { color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3 },
  bad: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
  },
});

const looks = {
  registered: { tone: 'good', icon: <CheckmarkCircle16Regular /> },
  registering: { tone: 'waiting', icon: <ArrowSync16Regular /> },
  unregistered: { tone: 'bad', icon: <PlugDisconnected16Regular /> },
  refused: { tone: 'bad', icon: <Prohibited16Regular /> },
} as const satisfies Record<RegistrationState, { tone: 'good' | 'waiting' | 'bad'; icon: ReactElement }>;

export interface RegistrationBadgeProps {
  readonly state: RegistrationState;
}

/** How the companion stands with its PBX, in words; a change is spoken. */
export function RegistrationBadge({ state }: RegistrationBadgeProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { tone, icon } = looks[state];
  return (
    <span role="status" className={mergeClasses(styles.badge, styles[tone])}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      {text(`companion.registration.${state}`)}
    </span>
  );
}
