import type { LoggedCalls } from '../../call-log/logged-calls';
import { missedCount } from '../../call-log/logged-calls';
import { useText } from '../app-root/use-text';
import type { CountOf } from '../controls/count-badge';
import { useCallLog } from './use-call-log';

/** The missed calls that nobody has looked at yet; undefined while there are none. */
export function useMissedBadge(calls: LoggedCalls): CountOf | undefined {
  const text = useText();
  const count = missedCount(useCallLog(calls));
  return count > 0 ? { count, name: text('call-log.new-missed', { count }) } : undefined;
}
