import type { Clock } from '../clock';
import type { SwitchLimits } from '../limits';
import type { TransactionLayer } from '../transactions/transaction-layer';

/** What forwarding a request takes. */
export interface ForwardParts {
  readonly transactions: TransactionLayer;
  readonly limits: SwitchLimits;
  readonly clock: Clock;
}
