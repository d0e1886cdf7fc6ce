import type { ReactElement } from 'react';
import type { ContactOfRecord } from '../../../shared/call-log/contact-of-record';
import type { LoggedCalls } from '../../../shared/call-log/logged-calls';
import { errorCodeOf } from '../../../shared/errors/app-error';
import { useAnnounce } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { PeopleDesk } from '../../../shared/ui/people/people-desk';
import type { Dial } from '../../../shared/ui/use-dialling';
import { Fetched } from '../../controls/fetched';

const loadHistory = () => import('../../../shared/ui/call-log/call-history');

export interface RecentToolProps {
  readonly openPeople: () => Promise<PeopleDesk>;
  readonly calls: LoggedCalls;
  readonly dial: Dial;
}

/** The call history, fetched when its tab is first opened; while it is, it is looked at. */
export function RecentTool({ openPeople, calls, dial }: RecentToolProps): ReactElement {
  const text = useText();
  const announce = useAnnounce();
  const addToContacts = (who: ContactOfRecord): void => {
    openPeople().then(
      (people) => {
        people.writeDown(who);
      },
      (error: unknown) => {
        announce(text(`error.${errorCodeOf(error)}`), 'assertive');
      },
    );
  };
  return (
    <Fetched load={loadHistory} failure={text('call-log.error')}>
      {({ CallHistory }) => <CallHistory calls={calls} dial={dial} visible onAddToContacts={addToContacts} />}
    </Fetched>
  );
}
