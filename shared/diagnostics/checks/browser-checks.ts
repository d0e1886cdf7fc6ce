import { fine, type Finding } from './check';
import { isPrivateHost } from './private-host';

/** Whether what a page writes into storage is there when it reads it. */
export function storageCheck(keeps: boolean): Finding {
  if (keeps) return fine('diagnostics.storage.fine');
  return { state: 'attention', words: 'diagnostics.storage.denied', mender: 'you' };
}

/** Before it was tried. */
export const popUpsUntried: Finding = { state: 'untried', words: 'diagnostics.pop-ups.untried' };

/** `opened`: whether a window came; undefined: the host opens windows, and is not asked here. */
export function popUpsCheck(opened: boolean | undefined): Finding {
  if (opened === undefined) return fine('diagnostics.pop-ups.host');
  if (opened) return fine('diagnostics.pop-ups.fine');
  return { state: 'failed', words: 'diagnostics.pop-ups.blocked', mender: 'you' };
}

export interface NetworkPlaces {
  /** Host name of the page around this one; its own when there is none. */
  readonly top: string;
  /** Host name of the server. */
  readonly server: string;
  /** The permission `local-network-access`, where the browser has it. */
  readonly permission?: 'granted' | 'prompt' | 'denied' | undefined;
}

/**
 * Whether the browser keeps a page on the internet, Teams say, from a server on the local network
 * (Local Network Access, Chromium 142 and later).
 */
export function localNetworkCheck({ top, server, permission }: NetworkPlaces): Finding {
  const concerned = isPrivateHost(server) && !isPrivateHost(top);
  if (concerned && permission === 'denied') {
    return { state: 'failed', words: 'diagnostics.local-network.denied', mender: 'you' };
  }
  if (concerned && permission === 'prompt') {
    return { state: 'attention', words: 'diagnostics.local-network.prompt', mender: 'you' };
  }
  return fine('diagnostics.local-network.fine');
}
