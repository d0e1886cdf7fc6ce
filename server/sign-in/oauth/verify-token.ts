import { decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { AppError } from '../../../shared/errors/app-error';
import { TENANT } from './provider-metadata';

/** Signatures by a key whose private half only the provider has: never `none`, never HS*, whose key we would hold too. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
/** How far the provider's clock may be from ours, in s. */
const CLOCK_TOLERANCE_S = 60;

/** What a token must be to be believed. */
export interface TokenRules {
  readonly keys: JWTVerifyGetKey;
  /** May hold `{tenantid}`: then `tenants` says who is let in. */
  readonly issuer: string;
  readonly tenants?: readonly string[] | undefined;
  readonly audience: readonly string[];
  /** Clients it may have been made for (`azp`, in older tokens of Entra ID `appid`). */
  readonly clients: readonly string[];
  /** What we sent along with the request, where we did. */
  readonly nonce?: string | undefined;
  /** Longest since it was made, e.g. `15m`. */
  readonly maxAge: string;
}

/**
 * The claims of a token of an identity provider (OpenID Connect Core §3.1.3.7, RFC 9068 §4, RFC 8725).
 * @throws AppError `expired-token`; `unauthorized` for whatever else is wrong with it; `provider-unavailable` or
 * `certificate-untrusted` when its keys cannot be had
 */
export async function verifyToken(token: string, rules: TokenRules): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, rules.keys, {
      algorithms,
      issuer: issuerOf(token, rules.issuer),
      audience: [...rules.audience],
      clockTolerance: CLOCK_TOLERANCE_S,
      maxTokenAge: rules.maxAge,
      requiredClaims: ['sub', 'exp', 'iat'],
    });
    check(payload, rules);
    return payload;
  } catch (error) {
    if (error instanceof AppError) throw error;
    // Not as its cause: jose's errors carry the whole token, and this may come into a log.
    const reason = error instanceof errors.JOSEError ? error.message : 'unreadable';
    throw new AppError(codeOf(error), `token of the identity provider refused: ${reason}`);
  }
}

function check(payload: JWTPayload, { tenants, clients, nonce }: TokenRules): void {
  const refuse = (what: string): never => {
    throw new AppError('unauthorized', `token of the identity provider refused: ${what}`);
  };
  const tenant = tenantOf(payload);
  if (tenants && !tenants.some((one) => one.toLowerCase() === tenant)) refuse('tenant');
  const client = payload['azp'] ?? payload['appid'];
  if (client !== undefined && !clients.some((one) => one === client)) refuse('client');
  if (client === undefined && Array.isArray(payload.aud) && payload.aud.length > 1) refuse('client');
  if (nonce !== undefined && payload['nonce'] !== nonce) refuse('nonce');
}

/** Of many tenants the token itself says which; that this one is let in is checked after its signature. */
function issuerOf(token: string, issuer: string): string {
  return issuer.includes(TENANT) ? issuer.replace(TENANT, tenantOf(decodeJwt(token)) ?? TENANT) : issuer;
}

function tenantOf({ tid }: JWTPayload): string | undefined {
  return typeof tid === 'string' ? tid.toLowerCase() : undefined;
}

function codeOf(error: unknown) {
  if (error instanceof errors.JWTExpired) return 'expired-token';
  const keysMissing = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
  // jose says it so when the address of the keys answers with anything but them.
  const noAnswer = error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC';
  return keysMissing || noAnswer ? 'provider-unavailable' : 'unauthorized';
}
