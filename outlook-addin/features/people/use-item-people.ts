import { useCallback, useEffect, useState } from 'react';
import { errorCodeOf } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';
import type { OutlookItem } from '../../host/outlook-item';
import { peopleGroups, type PeopleGroup } from './people-groups';

export type ItemPeople =
  | { readonly kind: 'asking' }
  | { readonly kind: 'known'; readonly groups: readonly PeopleGroup[] }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

/** The people of an item, asked for once; `retry` asks again. `own`: the user's address in Outlook. */
export function useItemPeople(
  item: OutlookItem,
  own: string,
): { readonly people: ItemPeople; readonly retry: () => void } {
  const [people, setPeople] = useState<ItemPeople>({ kind: 'asking' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    item.people().then(
      (all) => {
        if (!gone) setPeople({ kind: 'known', groups: peopleGroups(all, [own]) });
      },
      (error: unknown) => {
        if (!gone) setPeople({ kind: 'failed', code: errorCodeOf(error) });
      },
    );
    return () => {
      gone = true;
    };
  }, [item, own, attempt]);
  const retry = useCallback(() => {
    setPeople({ kind: 'asking' });
    setAttempt((before) => before + 1);
  }, []);
  return { people, retry };
}
