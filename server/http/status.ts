import type { ErrorCode } from '../../shared/errors/error-code';

/** RFC 9110 §15.5 and §15.6, where an error of ours is an answer of the API. */
const statuses: Partial<Record<ErrorCode, number>> = {
  'invalid-input': 400,
  'invalid-message': 400,
  'message-too-large': 413,
  'unsupported-version': 400,
  'rate-limited': 429,
  unauthorized: 401,
  'wrong-credentials': 401,
  'expired-token': 401,
  'signed-out': 401,
  'app-disabled': 403,
  'too-many-attempts': 429,
  forbidden: 403,
  'ticket-invalid': 410,
  'sign-in-refused': 403,
  'unknown-account': 403,
  'consent-required': 403,
  'wrong-network': 403,
  'wrong-pin': 403,
  'number-taken': 409,
  'forward-loop': 409,
  'forward-forbidden': 403,
  'not-supported': 409,
  'changed-meanwhile': 409,
  'list-full': 409,
  'name-taken': 409,
  'set-by-configuration': 403,
  'own-account': 403,
  expired: 410,
  'not-found': 404,
  unavailable: 503,
  'provider-unavailable': 502,
  'certificate-untrusted': 502,
};

export function statusOf(code: ErrorCode): number {
  return statuses[code] ?? 500;
}
