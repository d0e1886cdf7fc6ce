import type { DialInputError } from './dial-input-error';
import type { DialTarget } from './dial-target';

/** What the environment says about dialling. */
export interface DialPlan {
  /** ISO 3166-1 alpha-2: whose national numbers are typed without a prefix. */
  readonly country: string;
  /** Number of digits up to which a plain number is an extension. */
  readonly extensionLength: number;
  /** The user's own SIP domain: `sip:202@domain` is the extension 202. */
  readonly domain?: string | undefined;
  /** Where local numbers are typed without it: belongs before a number that is too short by its length. */
  readonly areaCode?: string | undefined;
  /** Of an outside line: people type it by habit, and the number is what stands behind it. */
  readonly outsidePrefix?: string | undefined;
  /** Whether a target says that it was written without `+`: rules may leave numbers with one alone. */
  readonly tellsPlus?: boolean | undefined;
}

export type DialInput =
  { readonly ok: true; readonly target: DialTarget } | { readonly ok: false; readonly code: DialInputError };

export function refuse(code: DialInputError): DialInput {
  return { ok: false, code };
}
