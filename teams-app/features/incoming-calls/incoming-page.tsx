import type { ReactNode } from 'react';
import type { IncomingDesk } from '../../../shared/incoming-calls/incoming-desk';
import { useText } from '../../../shared/ui/app-root/use-text';
import { SidePage } from '../../../shared/ui/controls/side-page';
import { IncomingChoices } from '../../../shared/ui/incoming-calls/incoming-choices';

export interface IncomingPageProps {
  readonly desk: IncomingDesk;
  readonly onClose: () => void;
}

/** Where this user's calls go (guide: "Fonctions des appels entrants"). */
export function IncomingPage({ desk, onClose }: IncomingPageProps): ReactNode {
  const text = useText();
  return (
    <SidePage title={text('incoming.title')} back={text('common.back')} onClose={onClose}>
      <IncomingChoices desk={desk} />
    </SidePage>
  );
}
