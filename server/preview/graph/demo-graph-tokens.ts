import { randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { GraphTokenSource } from '../../graph/graph-token-source';

const ISSUER = 'calling-suite/preview';
const AUDIENCE = 'calling-suite/preview-graph';
/** Seconds; Microsoft's live an hour and more. */
const LIFETIME = 3600;
/** Where the emulator is served (`emulator-routes.ts`), relative to our origin. */
export const EMULATOR_PATH = '/preview/graph/v1.0';

/** The bearer tokens of the Graph of the evaluation, minted by itself and good for nothing else. */
export class DemoGraphTokens {
  constructor(private readonly key: Uint8Array) {}

  /** Every demo person has a Microsoft 365 account there; nobody else has. */
  source(people: ReadonlySet<string>): GraphTokenSource {
    return async ({ user }) =>
      people.has(user.userName)
        ? { token: await this.issue(user.userName), expiresIn: LIFETIME, url: EMULATOR_PATH }
        : undefined;
  }

  /** The person's user name; undefined for whatever is no token of ours. */
  async read(token: string): Promise<string | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: AUDIENCE,
        requiredClaims: ['exp', 'sub'],
      });
      return payload.sub;
    } catch {
      return undefined;
    }
  }

  issue(userName: string, lifetime = LIFETIME): Promise<string> {
    return new SignJWT()
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(userName)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(`${String(lifetime)}s`)
      .sign(this.key);
  }
}
