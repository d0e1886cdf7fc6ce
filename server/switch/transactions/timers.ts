/** RFC 3261 §17.1.1.1: an estimate of the round trip, and the unit of the timers. */
export const T1 = 500;

/** Timers B, F and H (§17 table 4), and L and M (RFC 6026 §7.1, §7.2): 64 T1. */
export const TRANSACTION_TIMEOUT = 64 * T1;

/** Timer C (§16.6 step 11): more than three minutes. */
export const TIMER_C = 185_000;
