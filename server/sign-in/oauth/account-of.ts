import type { JWTPayload } from 'jose';
import { AppError } from '../../../shared/errors/app-error';
import type { StoredUser } from '../../store/user-store';
import type { UserDirectory } from '../user-directory';

/**
 * The account of whom the provider vouches for: the one whose user name or e-mail address the claim
 * holds, whatever its case.
 * @throws AppError `unknown-account`; `sign-in-refused` when the provider does not vouch for the address itself
 */
export function accountOf(claims: JWTPayload, claim: string, users: UserDirectory): StoredUser {
  const value = claims[claim];
  if (typeof value !== 'string' || value === '') {
    throw new AppError('unknown-account', `the token has no claim ${claim}`);
  }
  if (claim === 'email' && claims['email_verified'] === false) {
    throw new AppError('sign-in-refused', 'the e-mail address has not been verified by the provider');
  }
  const user = users.findByName(value) ?? users.findByEmail(value);
  if (!user) throw new AppError('unknown-account', 'nobody here has this name or e-mail address');
  return user;
}
