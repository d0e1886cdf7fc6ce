import { randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { AppError } from '../../shared/errors/app-error';

const ISSUER = 'calling-suite';
const AUDIENCE = 'calling-suite/api';

/** What an access token says: who, by which sign-in and environment, until when (ms since the epoch). */
export interface TokenClaims {
  readonly userId: string;
  readonly sessionId: string;
  /** Undefined in a token of before there were several. */
  readonly environment?: string | undefined;
  readonly expiresAt: number;
}

const payloadSchema = z.object({
  sub: z.string(),
  sid: z.string(),
  env: z.string().optional(),
  exp: z.number(),
});

/** Makes and reads access tokens: JWT (RFC 7519) by HMAC-SHA-256, for ourselves alone. */
export class AccessTokens {
  constructor(
    private readonly key: Uint8Array,
    /** Seconds a token lives. */
    readonly lifetime: number,
  ) {}

  issue(userId: string, sessionId: string, environment: string): Promise<string> {
    return new SignJWT({ sid: sessionId, env: environment })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(userId)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(`${String(this.lifetime)}s`)
      .sign(this.key);
  }

  /** @throws AppError `expired-token`, or `unauthorized` for whatever else is wrong with it */
  async read(token: string): Promise<TokenClaims> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: AUDIENCE,
        requiredClaims: ['exp', 'sub', 'sid', 'jti'],
      });
      const { sub, sid, env, exp } = payloadSchema.parse(payload);
      return { userId: sub, sessionId: sid, environment: env, expiresAt: exp * 1000 };
    } catch (error) {
      const expired = error instanceof errors.JWTExpired;
      throw new AppError(expired ? 'expired-token' : 'unauthorized', 'token refused', { cause: error });
    }
  }
}
