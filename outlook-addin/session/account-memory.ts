import type { Memory } from '../../shared/sign-in/remembered';

/**
 * The storage of this frame, of one account of Outlook alone: several mailboxes may be open in one
 * Outlook, and their frames share a storage. Unlike a window's, it is there again when Outlook runs a
 * function in a page of its own.
 */
export function accountMemory(storage: () => Memory, account: string): () => Memory {
  return () => {
    const all = storage();
    const own = (key: string): string => `${key} ${account}`;
    return {
      getItem: (key) => all.getItem(own(key)),
      setItem: (key, value) => {
        all.setItem(own(key), value);
      },
      removeItem: (key) => {
        all.removeItem(own(key));
      },
    };
  };
}
