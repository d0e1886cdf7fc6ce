import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import type { CompanionOffer, WindowCompanionOpener } from '../../windows/window-companion-opener';

/** The link to offer now; taken back as soon as a companion is there. */
export function useOffer(opener: WindowCompanionOpener, companionReady: boolean): CompanionOffer | undefined {
  const text = useText();
  const announce = useAnnounce();
  const offer = useSyncExternalStore(
    useCallback((listener) => opener.subscribe(listener), [opener]),
    useCallback(() => opener.offer(), [opener]),
  );
  useEffect(() => {
    if (offer && companionReady) opener.withdraw();
  }, [offer, companionReady, opener]);
  useEffect(() => {
    if (!offer) return;
    announce(text(offer.waiting ? 'teams.open-companion.help' : 'teams.open-companion.by-hand'), 'assertive');
  }, [offer, announce, text]);
  return companionReady ? undefined : offer;
}
