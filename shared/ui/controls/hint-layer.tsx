import { useEffect, useState, type ReactNode } from 'react';
import { useLoaded } from '../use-loaded';

const loadHint = () => import('./hint');

/** How long a pointer rests before a hint appears, in ms: Fluent's own measure. */
const REST_MS = 250;

/**
 * Shows the name of icon buttons to those who see: any element with `data-hint`, on hover or
 * keyboard focus. One for the whole page instead of one a button, since a long list has thousands
 * of buttons; the part that draws it is fetched at the first hover.
 */
export function HintLayer(): ReactNode {
  const [target, setTarget] = useState<HTMLElement>();
  const { value } = useLoaded(loadHint, target !== undefined);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (event: Event): void => {
      const found = hinted(event.target);
      if (!found || (event.type === 'focusin' && !found.matches(':focus-visible'))) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        setTarget(found);
      }, REST_MS);
    };
    const hide = (): void => {
      clearTimeout(timer);
      setTarget(undefined);
    };
    const dismiss = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') hide();
    };
    const listening = new AbortController();
    const { signal } = listening;
    for (const type of ['pointerover', 'focusin']) document.addEventListener(type, show, { signal });
    for (const type of ['pointerout', 'pointerdown', 'focusout', 'scroll']) {
      document.addEventListener(type, hide, { signal, capture: true });
    }
    document.addEventListener('keydown', dismiss, { signal });
    return () => {
      listening.abort();
      clearTimeout(timer);
    };
  }, []);
  const text = target?.isConnected ? target.dataset['hint'] : undefined;
  return value && target && text ? <value.Hint target={target} text={text} /> : null;
}

function hinted(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-hint]') ?? undefined) : undefined;
}
