import type { URI } from 'sip.js';
import { calledEmergency } from '../../shared/dialing/called-emergency';
import type { DialTarget } from '../../shared/dialing/dial-target';
import type { DiallingSettings } from '../../shared/dialing/dialling-settings';
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
 * Where whoever has a number is reached again; undefined when nobody is, or nobody is to be called
 * without being asked: the number is withheld, no address, or an emergency's.
 */
export function addressOf(number: string, domain: string, dialling?: DiallingSettings): URI | undefined {
  const target: DialTarget = /^[a-z]+:/i.test(number)
    ? { kind: 'uri', uri: number }
    : { kind: 'number', number };
  if (number === 'anonymous' || (dialling && calledEmergency(target, dialling) !== undefined))
    return undefined;
  try {
    return outgoingUri(target, domain, dialling);
  } catch {
    return undefined;
  }
}

/**
 * The emergency policy (requirement R2), whoever sent the command: pages ask before, but not
 * every controller is one of our pages. And whether this device may call over its network at all,
 * which a confirmed call for help is not asked.
 * @throws AppError `emergency-refused`; `emergency-unconfirmed` where confirming it would help; `voip-off`
 */
export function admitCommand(command: Command, dialling?: DiallingSettings, mayCall?: () => boolean): void {
  admitEmergency(command, dialling);
  const places = (command.kind === 'dial' && !command.emergencyConfirmed) || command.kind === 'pull';
  if (places && mayCall && !mayCall()) throw new AppError('voip-off');
}

function admitEmergency(command: Command, dialling?: DiallingSettings): void {
  if (command.kind === 'feature-codes') admitCodes(command.codes, dialling);
  const target = targetOf(command);
  if (!dialling || !target) return;
  if (calledEmergency(target, dialling) === undefined) return;
  // Whoever calls for help must be the one who needs it: help comes to where the call is from.
  if (dialling.emergencyPolicy !== 'warn' || command.kind !== 'dial') throw new AppError('emergency-refused');
  if (!command.emergencyConfirmed) throw new AppError('emergency-unconfirmed');
}

/** A code that calls for help would be hung up at once. */
function admitCodes(codes: readonly string[], dialling?: DiallingSettings): void {
  const helps = (number: string): boolean =>
    dialling !== undefined && calledEmergency({ kind: 'number', number }, dialling) !== undefined;
  if (codes.some(helps)) throw new AppError('emergency-refused');
}

function targetOf(command: Command): DialTarget | undefined {
  if (command.kind === 'dial') return command.target;
  return command.kind === 'transfer' && command.to.kind !== 'call' ? command.to : undefined;
}
