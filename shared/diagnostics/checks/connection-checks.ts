import type { Availability } from '../../endpoint/endpoint';
import type { RegistrationState } from '../../endpoint/endpoint-state';
import type { ErrorCode } from '../../errors/error-code';
import { fine, needsCompanion, type Finding } from './check';

/** Whether the hub is connected. */
export function hubCheck(availability: Availability): Finding {
  if (availability === 'offline') {
    return { state: 'failed', words: 'diagnostics.hub.offline', mender: 'administrator' };
  }
  if (availability === 'connecting') return { state: 'attention', words: 'diagnostics.hub.connecting' };
  return fine('diagnostics.hub.fine');
}

/** Whether the companion answers; `code`: why it did not. */
export function companionCheck(code: ErrorCode | undefined): Finding {
  if (code === undefined) return fine('diagnostics.companion.fine');
  if (code === 'hub-lost') return { state: 'untried', words: 'diagnostics.hub.offline' };
  if (code === 'timeout') return { state: 'failed', words: 'diagnostics.companion.silent', mender: 'you' };
  return { state: 'attention', words: 'diagnostics.companion.absent', mender: 'you' };
}

const registrations: Readonly<Record<RegistrationState, Finding>> = {
  registered: fine('diagnostics.telephone.fine'),
  registering: { state: 'attention', words: 'diagnostics.telephone.registering' },
  unregistered: { state: 'failed', words: 'diagnostics.telephone.unregistered', mender: 'you' },
  refused: { state: 'failed', words: 'diagnostics.telephone.refused', mender: 'administrator' },
};

/** Whether the companion is registered with the telephone system. */
export function telephoneCheck(registration: RegistrationState | undefined): Finding {
  return registration ? registrations[registration] : needsCompanion;
}
