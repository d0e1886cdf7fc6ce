import { useMemo, useState, type ReactNode } from 'react';
import { calledEmergency } from '../../dialing/called-emergency';
import type { DiallingSettings } from '../../dialing/dialling-settings';
import type { EmergencyPolicy } from '../../dialing/emergency-policy';
import { targetName } from '../calls/party-name';
import { EmergencyContext, type EmergencyGate, type Proceed } from './emergency-context';
import { EmergencyDialog } from './emergency-dialog';

interface Question {
  readonly number: string;
  readonly policy: EmergencyPolicy;
  readonly proceed: Proceed;
}

export interface EmergencyProviderProps {
  /** Absent while it is not known: then the endpoint asks. */
  readonly dialling: DiallingSettings | undefined;
  readonly children: ReactNode;
}

/** Applies the emergency policy to everything that is dialled within. */
export function EmergencyProvider({ dialling, children }: EmergencyProviderProps): ReactNode {
  const [question, setQuestion] = useState<Question>();
  const gate = useMemo<EmergencyGate>(
    () => ({
      admit: (target, proceed) => {
        const number = dialling && calledEmergency(target, dialling);
        if (!dialling || number === undefined) proceed(undefined);
        else setQuestion({ number, policy: dialling.emergencyPolicy, proceed });
      },
      ask: (target, proceed) => {
        setQuestion({ number: targetName(target), policy: 'warn', proceed });
      },
    }),
    [dialling],
  );
  const close = (): void => {
    setQuestion(undefined);
  };
  return (
    <EmergencyContext value={gate}>
      {children}
      {question && (
        <EmergencyDialog
          number={question.number}
          policy={question.policy}
          note={dialling?.emergencyText}
          onCall={() => {
            close();
            question.proceed(true);
          }}
          onClose={close}
        />
      )}
    </EmergencyContext>
  );
}
