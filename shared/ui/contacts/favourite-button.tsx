import { makeStyles, tokens } from '@fluentui/react-components';
import { Star20Filled, Star20Regular } from '@fluentui/react-icons';
import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import type { Contact } from '../../contacts/contact';
import { isFavourite, type Favourites } from '../../contacts/favourites';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { IconButton } from '../controls/icon-button';

const useStyles = makeStyles({ starred: { color: tokens.colorPaletteMarigoldForeground3 } });

export interface FavouriteButtonProps {
  readonly contact: Contact;
  readonly favourites: Favourites;
}

/** The star of a contact: pressed while it is a favourite. */
export function FavouriteButton({ contact, favourites }: FavouriteButtonProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const starred = useSyncExternalStore(
    useCallback((changed) => favourites.watch(changed), [favourites]),
    () => isFavourite(favourites, contact),
  );
  return (
    <IconButton
      name={text('people.favourite')}
      aria-pressed={starred}
      icon={starred ? <Star20Filled className={styles.starred} /> : <Star20Regular />}
      onClick={() => {
        favourites.set(contact, !starred);
        announce(text(starred ? 'people.unstarred' : 'people.starred', { name: contact.displayName }));
      }}
    />
  );
}
