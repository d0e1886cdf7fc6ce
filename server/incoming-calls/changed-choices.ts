import { AppError } from '../../shared/errors/app-error';
import type {
  Forwarding,
  IncomingChange,
  IncomingChoices,
  IncomingFeature,
  IncomingRights,
} from '../../shared/incoming-calls/incoming-calls';

export interface ChangeTerms {
  readonly rights: IncomingRights;
  readonly impossible: readonly IncomingFeature[];
  /** Reads a number calls shall go to. Throws AppError. */
  readonly read: (text: string) => string;
}

/**
 * What somebody has chosen after a change, which is all of it or nothing. Whatever is on already may stay,
 * and may be switched off, whatever has become of the rights.
 * @throws AppError `forbidden` without the right, `not-supported` for what the PBX cannot do, `invalid-input`
 * for a forward that is on without a number, and what `read` throws
 */
export function changedChoices(
  before: IncomingChoices,
  change: IncomingChange,
  { rights, impossible, read }: ChangeTerms,
): IncomingChoices {
  const need = (wanted: boolean | undefined, right: boolean, feature: IncomingFeature): void => {
    if (!wanted) return;
    if (!right) throw new AppError('forbidden', `no right: ${feature}`);
    if (impossible.includes(feature)) throw new AppError('not-supported', `impossible: ${feature}`);
  };
  const { forwarding: wish = {}, sendAll, sendAllWhenDoNotDisturb, twinning } = change;
  need(wish.all, rights.forward, 'forward-all');
  need(wish.busy, rights.forward, 'forward-busy');
  need(wish.noAnswer, rights.forward, 'forward-no-answer');
  need(sendAll, rights.sendAll, 'send-all');
  need(sendAllWhenDoNotDisturb, rights.sendAll, 'send-all-when-do-not-disturb');
  need(twinning === 'internal', rights.internalTwin !== undefined, 'twinning');
  need(twinning === 'mobile', rights.mobileTwin !== undefined, 'mobile-twinning');
  need(change.ringSeconds !== undefined && change.ringSeconds !== before.ringSeconds, true, 'ring-time');
  need(change.basicMode, true, 'basic-mode');
  return {
    forwarding: forwarded(before.forwarding, wish, rights.forward, read),
    sendAll: sendAll ?? before.sendAll,
    sendAllWhenDoNotDisturb: sendAllWhenDoNotDisturb ?? before.sendAllWhenDoNotDisturb,
    twinning: twinning ?? before.twinning,
    ringSeconds: change.ringSeconds ?? before.ringSeconds,
    basicMode: change.basicMode ?? before.basicMode,
  };
}

function forwarded(
  before: Forwarding,
  wish: Partial<Forwarding>,
  allowed: boolean,
  read: (text: string) => string,
): Forwarding {
  const after = {
    ...before,
    ...Object.fromEntries(Object.entries(wish).filter(([, one]) => one !== undefined)),
  };
  /** A number that is new, or that calls are sent to from now on. */
  const numberOf = (name: 'allNumber' | 'otherNumber', on: boolean): string => {
    const fresh = wish[name] !== undefined && wish[name] !== before[name];
    if (fresh && wish[name] !== '' && !allowed) throw new AppError('forbidden', 'no right to forward calls');
    return fresh || on ? read(after[name]) : after[name];
  };
  const allNumber = numberOf('allNumber', wish.all === true);
  const otherNumber = numberOf('otherNumber', wish.busy === true || wish.noAnswer === true);
  if ((after.all && allNumber === '') || ((after.busy || after.noAnswer) && otherNumber === '')) {
    throw new AppError('invalid-input', 'a forward without a number');
  }
  return { ...after, allNumber, otherNumber };
}
