import type { ReactNode } from 'react';
import { policyOn, type EmergencySettings } from '../../shared/dialing/emergency-policy';
import { EmergencyDialog } from '../../shared/ui/emergency/emergency-dialog';
import type { ToWorker } from '../messages/message';
import type { AskedQuestion } from '../worker/emergency-questions';

export interface EmergencyPageProps {
  readonly question: AskedQuestion;
  /** Absent: the guide's advice. */
  readonly emergency: EmergencySettings | undefined;
}

/** Asks before a call for help, by the administrator's policy. */
export function EmergencyPage({ question, emergency }: EmergencyPageProps): ReactNode {
  const close = (): void => {
    window.close();
  };
  return (
    <EmergencyDialog
      number={question.number}
      policy={policyOn(emergency, false)}
      note={emergency?.text}
      onCall={() => {
        const message: ToWorker = { type: 'confirm-emergency', id: question.id };
        void chrome.runtime.sendMessage(message);
        close();
      }}
      onClose={close}
    />
  );
}
