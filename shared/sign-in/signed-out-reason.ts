import type { SignedOutBy } from '../api/session-keeper';

/** Why a sign-in page shows. */
export type SignedOutReason = 'first' | 'signed-out' | 'elsewhere' | 'ended';

/** By whoever ended the session. */
export const signedOutReasons: Readonly<Record<SignedOutBy, SignedOutReason>> = {
  here: 'signed-out',
  elsewhere: 'elsewhere',
  lapse: 'ended',
};
