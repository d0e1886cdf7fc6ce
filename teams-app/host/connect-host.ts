import type { Logger } from '../../shared/diagnostics/logger';
import { errorCodeOf } from '../../shared/errors/app-error';
import type { Host } from './host';
import { webHost } from './web-host';

/** teams-js is fetched only where a host may be listening. */
const loadTeamsHost = () => import('./teams-host');

/** A page in a frame may have a host; so may one in the web view of a phone, which teams-js knows by this. */
function mayHaveHost(page: Window): boolean {
  return page.parent !== page || 'nativeInterface' in page;
}

/** The host of this page: Teams where it answers in time, else the browser. Never rejects. */
export async function connectHost(page: Window, log: Logger, load = loadTeamsHost): Promise<Host> {
  if (!mayHaveHost(page)) return webHost(page);
  try {
    const { teamsHost } = await load();
    return await teamsHost(page.location.origin, log);
  } catch (error) {
    log.warn('no host answers: this is a plain page', { code: errorCodeOf(error) });
    return webHost(page);
  }
}
