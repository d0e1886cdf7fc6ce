import type { FastifyInstance } from 'fastify';
import { importJWK, SignJWT, type JWTPayload } from 'jose';
import type { z } from 'zod/mini';
import { nestedTokenRequestSchema, type nestedTokenSchema } from '../../../shared/api/preview-schema';
import { AppError } from '../../../shared/errors/app-error';
import { parseInput } from '../../http/parse-input';
import type { UserDirectory } from '../../sign-in/user-directory';
import { demoAccounts } from '../demo-people';
import { DEMO_CLIENT, IDP_PATH } from './create-provider';
import type { ProviderKeys } from './provider-keys';

/** Seconds; msal-browser takes tokens that live no longer than 300 for expired. */
const LIFETIME_S = 3600;

export interface NestedTokenOptions {
  readonly users: UserDirectory;
  readonly origin: () => string;
  readonly keys: () => Promise<ProviderKeys>;
}

/**
 * What Microsoft's broker does for apps in Teams, done by the identity provider of the evaluation:
 * tokens for whoever the simulated host says is there, made out to the client that asks.
 */
export function nestedTokenRoute(app: FastifyInstance, { users, origin, keys }: NestedTokenOptions): void {
  app.post('/preview/api/nested-token', async (request): Promise<z.infer<typeof nestedTokenSchema>> => {
    const { userName, clientId } = parseInput(nestedTokenRequestSchema, request.body);
    const user = demoAccounts.some((one) => one.userName === userName)
      ? users.findByName(userName)
      : undefined;
    if (!user || clientId !== DEMO_CLIENT)
      throw new AppError('not-found', 'no such person, or no such client');
    const { signing } = await keys();
    const key = await importJWK(signing, 'RS256');
    const issuer = `${origin()}${IDP_PATH}`;
    const sign = (audience: string, claims: JWTPayload): Promise<string> =>
      new SignJWT({ ...claims, azp: clientId })
        .setProtectedHeader({ alg: 'RS256', kid: signing.kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(user.id)
        .setIssuedAt()
        .setExpirationTime(`${String(LIFETIME_S)}s`)
        .sign(key);
    const { displayName: name, email } = user;
    return {
      idToken: await sign(clientId, {
        name,
        preferred_username: user.userName,
        ...(email === undefined ? {} : { email }),
      }),
      accessToken: await sign(`${issuer}/me`, { scope: 'openid profile email' }),
      expiresIn: LIFETIME_S,
      issuer,
      subject: user.id,
    };
  });
}
