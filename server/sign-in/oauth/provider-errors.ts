import type { ErrorCode } from '../../../shared/errors/error-code';

/** Errors of RFC 6749 §4.1.2.1 and §5.2 and of OpenID Connect Core §3.1.2.6 that say more than that it failed. */
const known: Readonly<Record<string, ErrorCode>> = {
  consent_required: 'consent-required',
  interaction_required: 'consent-required',
  unauthorized_client: 'consent-required',
  temporarily_unavailable: 'provider-unavailable',
  server_error: 'provider-unavailable',
  invalid_client: 'provider-unavailable',
  invalid_request: 'provider-unavailable',
  invalid_scope: 'provider-unavailable',
};

/** What to tell a person of a provider's `error`; its own description may say anything, and is never shown. */
export function codeOfProviderError(error: string): ErrorCode {
  return Object.hasOwn(known, error) ? (known[error] ?? 'sign-in-refused') : 'sign-in-refused';
}
