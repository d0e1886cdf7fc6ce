import { useEffect } from 'react';
import { useText, type TextOf } from '../../../shared/ui/app-root/use-text';
import { partyName } from '../../../shared/ui/calls/party-name';
import type { Attention } from './attention';

/** Keeps the title of the window in step with the calls: it is what the task bar shows. */
export function useScreenTitle(attention: Attention, userName: string): void {
  const text = useText();
  const title = titleOf(text, attention, userName);
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function titleOf(text: TextOf, attention: Attention, userName: string): string {
  switch (attention.kind) {
    case 'idle':
      return text('companion.title.idle', { user: userName });
    case 'ringing': {
      const [first] = attention.calls;
      return text('companion.title.incoming', {
        count: attention.calls.length,
        party: first ? partyName(first.remote) : '',
      });
    }
    case 'talking': {
      const { remote } = attention.call;
      return text('companion.title.call', { others: attention.others, party: partyName(remote) });
    }
  }
}
