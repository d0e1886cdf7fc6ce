import { useEffect } from 'react';
import { afterwards } from '../../controls/afterwards';
import type { Attention } from './attention';

const icons: Record<Attention['kind'], string> = {
  idle: new URL('./icons/idle.svg', import.meta.url).href,
  ringing: new URL('./icons/ringing.svg', import.meta.url).href,
  talking: new URL('./icons/talking.svg', import.meta.url).href,
};

/** Keeps the icon of the window in step with the calls: it is all a narrow browser tab shows. */
export function useFavicon(kind: Attention['kind']): void {
  useEffect(
    () =>
      afterwards(() => {
        iconElement().href = icons[kind];
      }),
    [kind],
  );
}

function iconElement(): HTMLLinkElement {
  const link =
    document.head.querySelector<HTMLLinkElement>('link[rel="icon"]') ?? document.createElement('link');
  link.rel = 'icon';
  link.type = 'image/svg+xml';
  if (!link.isConnected) document.head.append(link);
  return link;
}
