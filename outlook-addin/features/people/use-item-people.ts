import { useCallback, useEffect, useState } from 'react';
import { askTogether, whyMissing, type Missing } from '../../host/ask-together';
import type { OutlookItem } from '../../host/outlook-item';
import { peopleGroups, type PeopleGroup } from './people-groups';

export type ItemPeople =
  | { readonly kind: 'asking' }
  | { readonly kind: 'known'; readonly groups: readonly PeopleGroup[] }
  | { readonly kind: 'failed'; readonly why: Missing };

/** The people of an item, asked for once; `retry` asks again. `own`: the user's address in Outlook. */
export function useItemPeople(
  item: OutlookItem,
  own: string,
): { readonly people: ItemPeople; readonly retry: () => void } {
  const [people, setPeople] = useState<ItemPeople>({ kind: 'asking' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    return askTogether({ all: item.people() }, ({ all }) => {
      setPeople(
        all.kind === 'known'
          ? { kind: 'known', groups: peopleGroups(all.value, [own]) }
          : { kind: 'failed', why: whyMissing(all) },
      );
    });
  }, [item, own, attempt]);
  const retry = useCallback(() => {
    setPeople({ kind: 'asking' });
    setAttempt((before) => before + 1);
  }, []);
  return { people, retry };
}
