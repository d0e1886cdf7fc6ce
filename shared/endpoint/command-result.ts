import type { ErrorCode } from '../errors/error-code';

/** What answers a command. `callId` names the call a `dial` made. */
export type CommandResult =
  | { readonly id: string; readonly ok: true; readonly callId?: string | undefined }
  | { readonly id: string; readonly ok: false; readonly code: ErrorCode };
