import { AppError } from '../../shared/errors/app-error';

export type InputKind = 'microphone' | 'camera';
export type DeviceFault = 'denied' | 'missing' | 'busy';

/** What the browser's refusal of a device means to its user (W3C mediacapture-streams §10.2). */
export function deviceFault(error: unknown): DeviceFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  // NotReadableError, AbortError: the hardware, the driver or another program has it.
  return 'busy';
}

export function deviceError(kind: InputKind, fault: DeviceFault, cause?: unknown): AppError {
  return new AppError(`${kind}-${fault}`, `${kind} ${fault}`, { cause });
}
