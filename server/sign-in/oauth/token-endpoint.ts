import * as z from 'zod';
import { AppError } from '../../../shared/errors/app-error';
import type { OAuthConfig } from '../../config/sign-in-config';
import { jsonOf, type Outbound } from '../../outbound/outbound';
import { codeOfProviderError } from './provider-errors';

const token = z.string().min(1).max(20_000);

/** What a token endpoint answers (RFC 6749 §5.1, OpenID Connect Core §3.1.3.3). */
const answerSchema = z.object({
  access_token: token,
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.coerce.number().positive().max(86_400).default(300),
  id_token: token.optional(),
  refresh_token: token.optional(),
});
export type TokenAnswer = z.infer<typeof answerSchema>;

const failureSchema = z.object({ error: z.string().max(100) });

/**
 * One request to the token endpoint, as the client that the configuration says we are.
 * @throws AppError `sign-in-refused`, `consent-required`, `provider-unavailable`, `certificate-untrusted`
 */
export async function askForTokens(
  outbound: Outbound,
  endpoint: string,
  { clientId, clientSecret }: Pick<OAuthConfig, 'clientId' | 'clientSecret'>,
  parameters: Readonly<Record<string, string>>,
): Promise<TokenAnswer> {
  const form = new URLSearchParams({ ...parameters, client_id: clientId });
  // In the body: Entra ID and Keycloak take it there from every kind of client that has one.
  if (clientSecret !== undefined) form.set('client_secret', clientSecret);
  const answer = await outbound({
    url: endpoint,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  });
  const body = jsonOf(answer);
  if (answer.status === 200) {
    const parsed = answerSchema.safeParse(body);
    if (parsed.success) return parsed.data;
    throw new AppError('provider-unavailable', 'the answer of the token endpoint cannot be read');
  }
  const failure = failureSchema.safeParse(body);
  if (answer.status >= 500 || !failure.success) {
    throw new AppError('provider-unavailable', `the token endpoint answers ${String(answer.status)}`);
  }
  throw new AppError(codeOfProviderError(failure.data.error), 'the token endpoint refuses');
}
