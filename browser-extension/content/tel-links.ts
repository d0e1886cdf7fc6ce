/** Turns clicks on the page's own telephone links into calls of ours, until the returned function is called. */
export function takeTelLinks(document: Document, onCall: (link: string) => void): () => void {
  const take = (event: MouseEvent): void => {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!event.isTrusted || !plain || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>('a[href^="tel:" i]');
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    onCall(link.href);
  };
  document.addEventListener('click', take, { capture: true });
  return () => {
    document.removeEventListener('click', take, { capture: true });
  };
}
