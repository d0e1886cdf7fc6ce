/** The fragment a controller opens the companion with: `#ticket=…`. */
const TICKET = 'ticket';

/**
 * The one-time ticket the page was opened with, taken out of the address bar, the history and
 * every later copy of the address at once: whoever sees it afterwards sees nothing of use.
 */
export function takeTicket(location: Location, history: History): string | undefined {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const ticket = fragment.get(TICKET);
  if (ticket === null) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return ticket === '' ? undefined : ticket;
}
