import { CallCheckmark20Regular } from '@fluentui/react-icons';
import { useCallback, useSyncExternalStore } from 'react';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import { useAnnounce } from '../../shared/ui/app-root/announce-context';
import { useText } from '../../shared/ui/app-root/use-text';
import type { MenuChoice } from '../../shared/ui/controls/menu-choice';

/**
 * The switch for automatic answer (requirement C7) of the companion that is there; undefined when none
 * is, or it cannot answer by itself.
 */
export function useAutoAnswerChoice(endpoint: Endpoint | undefined): MenuChoice | undefined {
  const text = useText();
  const announce = useAnnounce();
  const subscribe = useCallback(
    (listener: () => void) => endpoint?.subscribe(listener) ?? (() => undefined),
    [endpoint],
  );
  const snapshot = useSyncExternalStore(subscribe, () => endpoint?.snapshot());
  const on = snapshot?.availability === 'ready' ? snapshot.state?.autoAnswer : undefined;
  if (!endpoint || on === undefined) return undefined;
  return {
    key: 'auto-answer',
    label: text('auto-answer.title'),
    icon: <CallCheckmark20Regular />,
    switched: on,
    onSelect: () => {
      void endpoint.execute({ kind: 'auto-answer', id: crypto.randomUUID(), on: !on }).then((result) => {
        // That it is on or off now is told by the badge in the head of the page.
        if (!result.ok) announce(text(`error.${result.code}`), 'assertive');
      });
    },
  };
}
