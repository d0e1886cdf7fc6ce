import {
  AdminLimitExceededError,
  BusyError,
  ConfidentialityRequiredError,
  InsufficientAccessError,
  InvalidCredentialsError,
  InvalidDNSyntaxError,
  NoSuchObjectError,
  SizeLimitExceededError,
  TimeLimitExceededError,
  UnavailableError,
} from 'ldapts';
import type { LdapFailure } from '../../../shared/api/admin-directory-schema';
import { isCertificateError } from '../../outbound/open-outbound';

const known: readonly (readonly [new (message?: string) => Error, LdapFailure])[] = [
  [InvalidCredentialsError, 'credentials'],
  [InsufficientAccessError, 'access'],
  [ConfidentialityRequiredError, 'access'],
  [NoSuchObjectError, 'base'],
  [InvalidDNSyntaxError, 'base'],
  [SizeLimitExceededError, 'limit'],
  [AdminLimitExceededError, 'limit'],
  [TimeLimitExceededError, 'limit'],
  [BusyError, 'unreachable'],
  [UnavailableError, 'unreachable'],
];

/** Too much was sent, or for too long. */
export class LdapLimitError extends Error {}

/** Why a directory could not be read, by what an administrator can do about it. */
export function ldapFailureOf(error: unknown): LdapFailure {
  if (isCertificateError(error)) return 'certificate';
  if (error instanceof LdapLimitError) return 'limit';
  const found = known.find(([kind]) => error instanceof kind);
  if (found) return found[1];
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  // Codes of LDAP are numbers; those of a socket are words.
  return typeof code === 'number' ? 'answer' : 'unreachable';
}
