import { isLive } from '../../call/call-state';
import type { EndpointSnapshot } from '../../endpoint/endpoint';
import type { MessageKey } from '../../i18n/catalogue';

/** Something about the way to the telephone that a person should know or can mend. */
export interface Notice {
  readonly key: MessageKey;
  readonly intent: 'info' | 'warning' | 'error';
  /** Opening a companion would help. */
  readonly opens: boolean;
}

/** What to tell about the endpoint, the gravest first; nothing while all is well or being set up. */
export function noticesOf({ availability, state, unconfirmed }: EndpointSnapshot): readonly Notice[] {
  switch (availability) {
    case 'offline':
      return [{ key: 'availability.offline', intent: 'error', opens: false }];
    case 'lost':
      return [{ key: 'availability.lost', intent: 'error', opens: true }];
    case 'absent':
      // A call that is being set up opens one itself.
      return unconfirmed.length > 0 ? [] : [{ key: 'availability.absent', intent: 'info', opens: true }];
    case 'connecting':
      return [];
    case 'ready':
      return state ? deviceNotices(state) : [];
  }
}

function deviceNotices({
  registration,
  microphone,
  calls,
}: NonNullable<EndpointSnapshot['state']>): readonly Notice[] {
  const notices: Notice[] = [];
  if (registration === 'refused') {
    notices.push({ key: 'registration.refused', intent: 'error', opens: false });
  }
  if (registration === 'unregistered') {
    notices.push({ key: 'registration.unregistered', intent: 'warning', opens: false });
  }
  if (microphone === 'denied' || microphone === 'missing') {
    notices.push({ key: `microphone.${microphone}`, intent: 'warning', opens: false });
  }
  // During a call it is our own call that uses the microphone.
  if (microphone === 'busy' && !calls.some((call) => isLive(call.state))) {
    notices.push({ key: 'microphone.busy', intent: 'warning', opens: false });
  }
  return notices;
}
