import { randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { AppError } from '../../shared/errors/app-error';

const ISSUER = 'calling-suite/preview';
const AUDIENCE = 'calling-suite/host-token';
const LIFETIME = '5m';

/** The simulated host's word for a person, in place of what Teams' `getAuthToken` answers. */
export class HostTokens {
  constructor(private readonly key: Uint8Array) {}

  issue(userName: string): Promise<string> {
    return new SignJWT()
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(userName)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(LIFETIME)
      .sign(this.key);
  }

  /** The user name. Throws AppError `expired-token` or `unauthorized`. */
  async read(token: string): Promise<string> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: AUDIENCE,
        requiredClaims: ['exp', 'sub'],
      });
      return payload.sub ?? '';
    } catch (error) {
      const expired = error instanceof errors.JWTExpired;
      throw new AppError(expired ? 'expired-token' : 'unauthorized', 'host token refused', { cause: error });
    }
  }
}
