import type { AdminRights, RightsEditRequest } from '../../../shared/api/admin-rights-schema';
import type { ErrorCode } from '../../../shared/errors/error-code';
import type { MessageKey } from '../../../shared/i18n/catalogue';

/** What is chosen in the form of somebody's rights; an empty twin is none. */
export interface RightsDraft {
  readonly forward: boolean;
  readonly sendAll: boolean;
  readonly internalTwin: string;
  readonly mobileTwin: string;
}

export type TwinField = 'internalTwin' | 'mobileTwin';
export type RightsFaults = Partial<Record<TwinField, MessageKey>>;

export function draftOf({ forward, sendAll, internalTwin = '', mobileTwin = '' }: AdminRights): RightsDraft {
  return { forward, sendAll, internalTwin, mobileTwin };
}

/** What is wrong before the server is asked. */
export function faultsOf({ internalTwin, mobileTwin }: RightsDraft): RightsFaults {
  const faults: RightsFaults = {};
  if (!/^[0-9]{0,15}$/.test(internalTwin.trim())) faults.internalTwin = 'admin.rights.internal-twin.bad';
  if (mobileTwin.trim() !== '' && !/[0-9]/.test(mobileTwin))
    faults.mobileTwin = 'admin.rights.mobile-twin.bad';
  return faults;
}

/** Only what differs. */
export function changesOf(draft: RightsDraft, before: AdminRights): RightsEditRequest {
  const { forward, sendAll } = draft;
  const twins = { internalTwin: draft.internalTwin.trim(), mobileTwin: draft.mobileTwin.trim() };
  return {
    ...(forward !== before.forward && { forward }),
    ...(sendAll !== before.sendAll && { sendAll }),
    ...(twins.internalTwin !== (before.internalTwin ?? '') && { internalTwin: twins.internalTwin || null }),
    ...(twins.mobileTwin !== (before.mobileTwin ?? '') && { mobileTwin: twins.mobileTwin || null }),
  };
}

/** What the server refused, at the field it is about; `changes`: what it was asked. Undefined: it is about none. */
export function refusedField(code: ErrorCode, changes: RightsEditRequest): RightsFaults | undefined {
  const { internalTwin, mobileTwin } = changes;
  if (typeof internalTwin === 'string') {
    if (code === 'not-found') return { internalTwin: 'admin.rights.internal-twin.unknown' };
    if (code === 'forward-loop') return { internalTwin: 'admin.rights.internal-twin.own' };
  }
  if (typeof mobileTwin === 'string') {
    if (code === 'invalid-input') return { mobileTwin: 'admin.rights.mobile-twin.bad' };
    if (code === 'forward-forbidden') return { mobileTwin: 'admin.rights.mobile-twin.forbidden' };
  }
  return undefined;
}
