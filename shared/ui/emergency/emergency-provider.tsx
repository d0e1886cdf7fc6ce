import { useMemo, useState, type ReactNode } from 'react';
import type { DiallingSettings } from '../../dialing/dialling-settings';
import type { EmergencyPolicy } from '../../dialing/emergency-policy';
import { emergencyNumberOf } from '../../dialing/is-emergency';
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
        // What only the rules would make one of these is the endpoint's to find.
        const number = dialling && emergencyNumberOf(target, dialling.emergencyNumbers, dialling.rules);
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
