import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { PersonAvatar } from '../../../shared/ui/controls/person-avatar';

const useStyles = makeStyles({
  header: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  who: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  words: { flexGrow: 1, minWidth: 0, maxWidth: '100%' },
  badges: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  room: {
    margin: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { margin: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

export interface GuestHeaderProps {
  /** Of the meeting; absent while it is not known. */
  readonly room: string | undefined;
  /** As the others see it. */
  readonly name: string;
  /** How the telephone stands. */
  readonly status: ReactNode;
}

/** Which meeting this window is for, and that whoever sits before it is a guest there. */
export function GuestHeader({ room, name, status }: GuestHeaderProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <header className={styles.header}>
      <PersonAvatar name={name} size={36} />
      <div className={styles.who}>
        <div className={styles.words}>
          <h1 className={styles.room}>{room ?? text('visit.meeting')}</h1>
          <p className={styles.name}>{name}</p>
        </div>
        <div className={styles.badges}>
          <Badge appearance="tint" color="important" size="large">
            {text('visit.badge')}
          </Badge>
          {status}
        </div>
      </div>
    </header>
  );
}
