/** The fragment an app that wants to be signed in opens the companion with: `#pair=…`. */
const PAIR = 'pair';

/** The pairing the page was opened for, taken out of the address bar and the history; undefined: none. */
export function takePairing(location: Location, history: History): string | undefined {
  const pairing = new URLSearchParams(location.hash.slice(1)).get(PAIR);
  if (pairing === null || !/^[\w-]{20,100}$/.test(pairing)) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return pairing;
}
