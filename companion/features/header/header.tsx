import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { User } from '../../../shared/api/session-schema';
import type { EndpointState, RegistrationState } from '../../../shared/endpoint/endpoint-state';
import { PersonAvatar } from '../../../shared/ui/controls/person-avatar';
import { VoicemailBadge } from '../../../shared/ui/status/voicemail-badge';
import { RegistrationBadge } from './registration-badge';

const useStyles = makeStyles({
  header: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // The installed window gives its title bar to us (CSS env "titlebar-area-*"), but for its own buttons.
    '@media (display-mode: window-controls-overlay)': {
      paddingInlineStart: `max(${tokens.spacingHorizontalM}, env(titlebar-area-x, 0px))`,
      paddingInlineEnd: `calc(100vw - env(titlebar-area-x, 0px) - env(titlebar-area-width, 100vw) + ${tokens.spacingHorizontalM})`,
      minHeight: 'env(titlebar-area-height, 0px)',
      '-webkit-app-region': 'drag',
      '& button': { '-webkit-app-region': 'no-drag' },
    },
  },
  who: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
  },
  words: { display: 'grid', flexGrow: 1, maxWidth: '100%', lineHeight: tokens.lineHeightBase200 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  extension: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface HeaderProps {
  readonly user: Pick<User, 'displayName' | 'extension'>;
  /** Their picture, where it is more than that. */
  readonly avatar?: ReactNode;
  readonly registration: RegistrationState;
  /** What else holds now, beside it. */
  readonly status?: ReactNode;
  readonly voicemail: EndpointState['voicemail'];
  /** What is wrong on this computer; nothing as a rule. */
  readonly warning?: ReactNode;
  /** The menu of the person signed in. */
  readonly menu: ReactNode;
}

/** Whose telephone this is, and whether it can be reached. */
export function Header(props: HeaderProps): ReactElement {
  const { user, avatar, registration, voicemail, status, warning, menu } = props;
  const styles = useStyles();
  return (
    <header className={styles.header}>
      {avatar ?? <PersonAvatar name={user.displayName} size={36} />}
      <div className={styles.who}>
        <div className={styles.words}>
          <h1 className={mergeClasses(styles.line, styles.name)}>{user.displayName}</h1>
          <span className={mergeClasses(styles.line, styles.extension)}>{user.extension}</span>
        </div>
        <RegistrationBadge state={registration} />
        {status}
        <VoicemailBadge voicemail={voicemail} />
        {warning}
      </div>
      {menu}
    </header>
  );
}
