import type { DialPlan } from '../../dialing/dial-input';
import { parseDialInput } from '../../dialing/parse-dial-input';
import type { PhoneTarget } from '../join-target';

const MAX_DIAL_STRING = 512;

/**
 * A number with its digits: `+1 209-844-4600,,1366520583#`, or what follows `tel:`, percent-encoded. Never read
 * as a URL, which would end at the first `#`. Undefined where it cannot be dialled.
 */
export function readDialString(written: string, plan: DialPlan): PhoneTarget | undefined {
  if (written.length > MAX_DIAL_STRING) return undefined;
  // Behind the last digit there is nothing to wait for: the mark ended a sentence or a segment.
  const input = parseDialInput(written.replace(/[\s,;.]{1,64}$/, ''), plan);
  return input.ok && input.target.kind === 'number' ? input.target : undefined;
}
