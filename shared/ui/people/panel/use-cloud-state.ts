import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import type { People } from '../../../contacts/people/people';
import { useAnnounce } from '../../app-root/announce-context';
import { useText } from '../../app-root/use-text';

export interface CloudView {
  readonly kind: ReturnType<People['cloudState']>['kind'];
  readonly searching: boolean;
}

/** How it stands with Microsoft 365; that it is lost, and that it is back, is said once. */
export function useCloudState(people: People): CloudView {
  const text = useText();
  const announce = useAnnounce();
  const watch = useCallback((changed: () => void) => people.watch(changed), [people]);
  const kind = useSyncExternalStore(watch, () => people.cloudState().kind);
  const searching = useSyncExternalStore(watch, () => people.searching());
  const lost = useRef(false);
  useEffect(() => {
    if (kind === 'failed') announce(text('people.microsoft365.failed'));
    else if (kind === 'ready' && lost.current) announce(text('people.microsoft365.back'));
    if (kind !== 'loading') lost.current = kind === 'failed';
  }, [kind, announce, text]);
  return { kind, searching };
}
