import type { Call } from '../../../shared/call/call';
import type { TextOf } from '../../../shared/ui/app-root/use-text';
import type { LinkState } from '../../hub/companion-link';
import { nameOf, sayDuration } from './sentences';

export interface Narrated {
  readonly calls: readonly Call[];
  readonly link: LinkState;
}

/**
 * What the narrator tells of a change, beyond the states that the page's live regions speak anyway:
 * whom a call is with, how long it was, that Teams is back in control.
 */
export function narrate(before: Narrated, after: Narrated, text: TextOf): string {
  const told = after.calls.flatMap((call) => {
    const was = before.calls.find(({ id }) => id === call.id)?.state;
    const name = nameOf(call, text);
    const { state, connectedAt, endedAt } = call;
    if (state === was) return [];
    if (state === 'connected' && was !== 'held' && was !== 'recovering') {
      return [text('narrator.call.connected', { name })];
    }
    if (state !== 'ended' || connectedAt === undefined || endedAt === undefined) return [];
    const duration = sayDuration(endedAt - connectedAt, text);
    return [text('narrator.call.ended', { name, duration })];
  });
  const back = before.link === 'lost' && after.link === 'connected';
  return [...told, ...(back ? [text('narrator.hub.connected')] : [])].join(' ');
}
