import { useCallback, useState } from 'react';
import type { DialTarget } from '../dialing/dial-target';
import type { EmergencyConfirmed, MediaKind } from '../endpoint/command';
import type { Endpoint } from '../endpoint/endpoint';
import type { ErrorCode } from '../errors/error-code';
import { useAnnounce } from './app-root/announce-context';
import { useText } from './app-root/use-text';
import { targetName } from './calls/party-name';
import { useEmergencyGate } from './emergency/emergency-context';

/** A dial that never became a call. */
export interface FailedDial {
  readonly id: string;
  readonly target: DialTarget;
  readonly media: MediaKind;
  readonly code: ErrorCode;
}

export type Dial = (target: DialTarget, media: MediaKind) => void;

export interface Dialling {
  readonly dial: Dial;
  readonly failed: readonly FailedDial[];
  readonly dismiss: (id: string) => void;
}

/**
 * Placing calls from anywhere on a page, emergency numbers by the policy; those that could not be
 * placed stay until they are dismissed.
 */
export function useDialling(endpoint: Endpoint): Dialling {
  const text = useText();
  const announce = useAnnounce();
  const gate = useEmergencyGate();
  const [failed, setFailed] = useState<readonly FailedDial[]>([]);
  const dial = useCallback<Dial>(
    (target, media) => {
      const place = (emergencyConfirmed: EmergencyConfirmed): void => {
        const id = crypto.randomUUID();
        // A new attempt at the same number answers the notice of the old one.
        setFailed((before) => before.filter((one) => targetName(one.target) !== targetName(target)));
        const confirmed = emergencyConfirmed && { emergencyConfirmed };
        // Not a tick later than the click: opening a window needs its gesture.
        void endpoint.execute({ kind: 'dial', id, target, media, ...confirmed }).then((result) => {
          if (result.ok) return;
          if (result.code === 'emergency-unconfirmed' && gate.ask) {
            gate.ask(target, place);
            return;
          }
          setFailed((before) => [...before, { id, target, media, code: result.code }]);
          const why = text(`error.${result.code}`);
          announce(`${text('call.failed-to-start', { name: targetName(target) })}. ${why}`, 'assertive');
        });
      };
      gate.admit(target, place);
    },
    [endpoint, announce, text, gate],
  );
  const dismiss = useCallback((id: string) => {
    setFailed((before) => before.filter((one) => one.id !== id));
  }, []);
  return { dial, failed, dismiss };
}
