import { safeHostOf } from '../../meetings/join/safe-host';
import type { JoinTarget } from '../../meetings/join-target';
import { serviceName } from '../../meetings/services/service-rules';
import type { TextOf } from '../app-root/use-text';

/** What joining by a target does: whom it calls, or which page it opens. Digits are counted, never shown. */
export function wayWords(target: JoinTarget, text: TextOf): string {
  switch (target.kind) {
    case 'room':
      return text('meetings.way.room');
    case 'phone': {
      const { number, postDial = '' } = target.target;
      const digits = postDial.replace(/[,;]/g, '').length;
      return digits === 0
        ? text('meetings.way.phone', { number })
        : text('meetings.way.phone-digits', { number, digits });
    }
    case 'web':
      return text('meetings.way.web', {
        service: serviceName(target.service),
        host: safeHostOf(target.url) ?? '',
      });
  }
}
