import { useCallback } from 'react';
import type { WindowWish } from '../../outlook-host/methods/window-methods';
import type { OpenItem } from '../../outlook-host/open-item';
import { openInBrowser } from '../../ui/open-link';
import type { MailboxStore } from '../mailbox/mailbox-store';
import type { Notices } from './use-notices';

export interface WishOptions {
  readonly store: MailboxStore;
  readonly add: Notices['add'];
  readonly onOpen: (item: OpenItem) => void;
  readonly onClose: () => void;
  readonly closePane: () => void;
}

/** Does what an add-in asks of the window, or tells what Outlook would do. */
export function useWishes({
  store,
  add,
  onOpen,
  onClose,
  closePane,
}: WishOptions): (wish: WindowWish) => void {
  return useCallback(
    (wish) => {
      switch (wish.kind) {
        case 'open':
          if (!openInBrowser(wish.url)) add({ kind: 'blocked', url: wish.url });
          return;
        case 'persona':
          add({ kind: 'persona', email: wish.email });
          return;
        case 'new-message':
          add({ kind: 'new-message', to: wish.to.join('; ') });
          return;
        case 'new-appointment':
          onOpen(store.newAppointment(Date.now(), { people: wish.people }));
          return;
        case 'close-item':
          onClose();
          return;
        case 'close-add-in':
          closePane();
      }
    },
    [store, add, onOpen, onClose, closePane],
  );
}
