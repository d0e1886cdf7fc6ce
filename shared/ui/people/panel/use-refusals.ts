import { useEffect } from 'react';
import { useAnnounce } from '../../app-root/announce-context';
import { useText } from '../../app-root/use-text';
import type { PeopleDesk } from '../people-desk';

/** Says why a star or its place came back: nothing else on the page tells. */
export function useRefusals({ personal }: PeopleDesk): void {
  const text = useText();
  const announce = useAnnounce();
  useEffect(
    () =>
      personal?.onRefused((code) => {
        announce(text(`error.${code}`), 'assertive');
      }),
    [personal, announce, text],
  );
}
