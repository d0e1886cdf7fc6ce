import type { UseOfVoip } from './use-of-voip';

/**
 * Whether a mobile device may place a call over the network it is in (guide, chapter 23). `network` is
 * the `type` of the Network Information API; where a browser does not tell, it counts as Wi-Fi.
 */
export function voipAllows(use: UseOfVoip, network: string | undefined): boolean {
  if (use === 'never') return false;
  return use !== 'wifi-only' || network !== 'cellular';
}
