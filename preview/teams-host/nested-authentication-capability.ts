import type { Capability } from './capability';

/**
 * Nested app authentication is not offered here: it is absent from `supports`, and an app that
 * asks all the same reads a refusal at once and goes on to its next way of signing in.
 * The answer rides as JSON text in the second argument, where teams-js's bridge looks for it.
 */
export const nestedAuthenticationRefused: Capability = {
  supports: {},
  handlers: {
    'nestedAppAuth.execute': (_args, { data }) => [
      null,
      JSON.stringify({
        messageType: 'NestedAppAuthResponse',
        requestId: requestIdOf(data),
        success: false,
        error: { status: 'NESTED_APP_AUTH_UNAVAILABLE', description: 'not offered by this host' },
      }),
    ],
  },
};

function requestIdOf(data: string | undefined): string {
  try {
    const request: unknown = JSON.parse(data ?? '');
    const known = typeof request === 'object' && request !== null && 'requestId' in request;
    return known && typeof request.requestId === 'string' ? request.requestId : '';
  } catch {
    return '';
  }
}
