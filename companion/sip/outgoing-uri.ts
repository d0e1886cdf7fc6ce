import type { URI } from 'sip.js';
import type { DialTarget } from '../../shared/dialing/dial-target';
import type { DiallingSettings } from '../../shared/dialing/dialling-settings';
import { isEmergency } from '../../shared/dialing/is-emergency';
import { applyDiallingRules } from '../../shared/dialing/rules/apply-dialling-rules';
import type { Command } from '../../shared/endpoint/command';
import { AppError } from '../../shared/errors/app-error';
import { requestUri } from './request-uri';

/**
 * Where a request for a target goes, by the dialling rules of the environment: the one place where
 * they are applied, whatever a number came from. What its user sees stays what was asked for.
 * @throws AppError `invalid-input`
 */
export function outgoingUri(target: DialTarget, domain: string, dialling?: DiallingSettings): URI {
  if (!dialling) return requestUri(target, domain);
  return requestUri(applyDiallingRules(target, dialling.rules, dialling.emergencyNumbers).target, domain);
}

/**
 * The emergency policy (requirement R2), whoever sent the command: pages ask before, but not
 * every controller is one of our pages.
 * @throws AppError `emergency-refused`; `emergency-unconfirmed` where confirming it would help
 */
export function admitCommand(command: Command, dialling?: DiallingSettings): void {
  const target = targetOf(command);
  if (!dialling || !target) return;
  const { rules, emergencyNumbers, emergencyPolicy } = dialling;
  const dialled = applyDiallingRules(target, rules, emergencyNumbers).target;
  if (![target, dialled].some((one) => isEmergency(one, emergencyNumbers, rules))) return;
  if (emergencyPolicy !== 'warn') throw new AppError('emergency-refused');
  if (!('emergencyConfirmed' in command && command.emergencyConfirmed))
    throw new AppError('emergency-unconfirmed');
}

function targetOf(command: Command): DialTarget | undefined {
  if (command.kind === 'dial') return command.target;
  return command.kind === 'transfer' && command.to.kind !== 'call' ? command.to : undefined;
}
