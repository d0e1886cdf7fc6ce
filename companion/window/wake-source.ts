type Target = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/**
 * Tells of the moments when a connection may have died or become possible: the network returned or
 * changed, the tab is looked at again, the page was restored.
 */
export function wakeSource(
  page: Target,
  shown: Target & { readonly visibilityState: string },
  network?: Target,
): (listener: () => void) => () => void {
  return (listener) => {
    const onVisibility = (): void => {
      if (shown.visibilityState === 'visible') listener();
    };
    const pageEvents = ['online', 'offline', 'pageshow', 'resume'] as const;
    for (const event of pageEvents) page.addEventListener(event, listener);
    shown.addEventListener('visibilitychange', onVisibility);
    network?.addEventListener('change', listener);
    return () => {
      for (const event of pageEvents) page.removeEventListener(event, listener);
      shown.removeEventListener('visibilitychange', onVisibility);
      network?.removeEventListener('change', listener);
    };
  };
}
