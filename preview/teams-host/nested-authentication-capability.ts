import * as z from 'zod/mini';
import type { NestedToken } from '../../shared/api/preview-schema';
import type { Capability } from './capability';
import type { SignInBehaviour } from './sign-in-behaviour';

/** As much of MSAL's request (`NestedAppAuthRequest`) as decides the answer. */
const requestSchema = z.object({
  messageType: z.literal('NestedAppAuthRequest'),
  requestId: z.string().check(z.maxLength(100)),
  method: z.string(),
  tokenParams: z.optional(z.object({ clientId: z.string().check(z.maxLength(200)) })),
});

export interface NestedAuthenticationActions {
  /** Of the client that asks, for the person signed in here. Rejects when there is none to be had. */
  readonly token: (clientId: string) => Promise<NestedToken>;
  /** The host asks its user whether the app may know who they are; here they always say yes. */
  readonly onAsk: () => void;
  readonly behaviour: () => SignInBehaviour['nested'];
  readonly userName: string;
}

/**
 * Nested app authentication: the host is the broker of the apps in it. A request comes as JSON text
 * in `data`; the answer rides as JSON text in the second argument, where teams-js's bridge looks for it.
 */
export function nestedAuthenticationCapability(actions: NestedAuthenticationActions): Capability {
  return {
    supports: { nestedAppAuth: {} },
    runtime: { isNAAChannelRecommended: true },
    handlers: {
      'nestedAppAuth.execute': async (_args, { data }) => {
        const answer = await answerTo(data, actions);
        return answer && [null, JSON.stringify({ messageType: 'NestedAppAuthResponse', ...answer })];
      },
    },
  };
}

async function answerTo(data: string | undefined, actions: NestedAuthenticationActions) {
  const { behaviour, onAsk, token, userName } = actions;
  const parsed = requestSchema.safeParse(parseJson(data));
  if (!parsed.success) return failure('', 'PERSISTENT_ERROR');
  const { requestId, method, tokenParams } = parsed.data;
  const how = behaviour();
  if (how === 'silent') return undefined;
  if (how === 'refuses') return failure(requestId, 'NESTED_APP_AUTH_UNAVAILABLE');
  if (method === 'GetInitContext') {
    const initContext = {
      sdkName: 'simulated-teams',
      sdkVersion: '1.0.0',
      capabilities: { queryAccount: false },
    };
    return { requestId, success: true, initContext };
  }
  if (how === 'asks' && method === 'GetToken') return failure(requestId, 'USER_INTERACTION_REQUIRED');
  if (how === 'asks') onAsk();
  try {
    const { idToken, accessToken, expiresIn, issuer, subject } = await token(tokenParams?.clientId ?? '');
    return {
      requestId,
      success: true,
      token: {
        id_token: idToken,
        access_token: accessToken,
        expires_in: expiresIn,
        scope: 'openid profile email',
      },
      account: {
        homeAccountId: `${subject}.preview`,
        localAccountId: subject,
        environment: new URL(issuer).host,
        tenantId: 'preview',
        username: userName,
      },
    };
  } catch {
    return failure(requestId, 'PERSISTENT_ERROR');
  }
}

function failure(requestId: string, status: string) {
  return { requestId, success: false, error: { status, description: 'said the simulated Teams' } };
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
