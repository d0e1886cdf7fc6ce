/**
 * Every way a request can fail, as one closed list, by what a caller may do about it. Words for each
 * stand in the catalogues under `error.<code>`; code never composes a sentence.
 */
export const codesByCategory = {
  input: ['invalid-input', 'invalid-message', 'message-too-large', 'unsupported-version', 'unknown-message'],
  permission: [
    'unauthorized',
    'wrong-credentials',
    'too-many-attempts',
    'forbidden',
    'expired-token',
    'ticket-invalid',
    'sign-in-refused',
    'unknown-account',
    'consent-required',
    'expired',
    'wrong-network',
    'signed-out',
    'app-disabled',
    'wrong-pin',
  ],
  state: [
    'not-found',
    'no-such-call',
    'illegal-call-state',
    'too-many-calls',
    'already-running',
    'rate-limited',
    'transfer-refused',
    'nothing-to-pull',
    'no-other-device',
    'not-supported',
    'emergency-refused',
    'emergency-unconfirmed',
    'voip-off',
    'number-taken',
    'name-taken',
    'set-by-configuration',
    'own-account',
    'forward-loop',
    'forward-forbidden',
    'feature-refused',
    'changed-meanwhile',
    'list-full',
  ],
  network: [
    'no-companion',
    'companion-lost',
    'companion-blocked',
    'timeout',
    'hub-lost',
    'network',
    'not-registered',
    'unavailable',
    'provider-unavailable',
    'certificate-untrusted',
  ],
  device: [
    'microphone-denied',
    'microphone-missing',
    'microphone-busy',
    'camera-denied',
    'camera-missing',
    'camera-busy',
    'background-failed',
    'media-failed',
  ],
  internal: ['internal'],
} as const;

export type ErrorCode = (typeof codesByCategory)[keyof typeof codesByCategory][number];

export const errorCodes: readonly ErrorCode[] = Object.values(codesByCategory).flat();
