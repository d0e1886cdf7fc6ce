import { useEffect } from 'react';
import { useText, type TextOf } from '../../../shared/ui/app-root/use-text';
import { callName } from '../../../shared/ui/calls/call-name';
import { afterwards } from '../../controls/afterwards';
import type { Attention } from './attention';

/** Keeps the title of the window in step with the calls: it is what the task bar shows. */
export function useScreenTitle(attention: Attention, userName: string): void {
  const text = useText();
  const title = titleOf(text, attention, userName);
  useEffect(
    () =>
      afterwards(() => {
        document.title = title;
      }),
    [title],
  );
}

function titleOf(text: TextOf, attention: Attention, userName: string): string {
  switch (attention.kind) {
    case 'idle':
      return text('companion.title.idle', { user: userName });
    case 'ringing': {
      const [first] = attention.calls;
      return text('companion.title.incoming', {
        count: attention.calls.length,
        party: first ? callName(first, text) : '',
      });
    }
    case 'talking': {
      const { call, others } = attention;
      return text('companion.title.call', { others, party: callName(call, text) });
    }
  }
}
