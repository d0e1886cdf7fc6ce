import { makeStyles } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { PersonAvatar } from '../controls/person-avatar';
import { useLoaded } from '../use-loaded';
import type { LatePresence } from './late-presence';

const useStyles = makeStyles({
  root: { display: 'inline-flex', flexShrink: 0 },
});

export interface OwnAvatarProps {
  readonly presence: LatePresence;
  readonly user: { readonly displayName: string; readonly extension: string };
  /** px */
  readonly size: number;
}

/** One's own picture, which opens one's presence as soon as that has been fetched. */
export function OwnAvatar({ presence, user, size }: OwnAvatarProps): ReactNode {
  const styles = useStyles();
  const { value, failed, retry } = useLoaded(presence.parts, true);
  useEffect(() => {
    if (!failed) return undefined;
    const again = setTimeout(retry, RETRY_MS);
    return () => {
      clearTimeout(again);
    };
  }, [failed, retry]);
  return (
    <span className={styles.root}>
      {value ? (
        <value.PresenceMenu desk={value.desk} user={user} size={size} />
      ) : (
        <PersonAvatar name={user.displayName} size={size} />
      )}
    </span>
  );
}

/** A network that was down may be there again. */
const RETRY_MS = 10_000;
