import { Button } from '@fluentui/react-components';
import { Call20Regular, Video20Regular } from '@fluentui/react-icons';
import { useCallback, type ReactNode } from 'react';
import { useText } from '../app-root/use-text';
import { targetName } from '../calls/party-name';
import type { ReadDialInput } from '../dialpad/read-dial-input';
import type { Dial } from '../use-dialling';
import { useLoaded } from '../use-loaded';

export interface DialTypedProps {
  readonly typed: string;
  readonly reader: () => Promise<ReadDialInput>;
  readonly dial: Dial;
}

/** Offers to call what was searched for in vain, when it is a number. */
export function DialTyped({ typed, reader, dial }: DialTypedProps): ReactNode {
  const text = useText();
  const load = useCallback(async () => ({ read: await reader() }), [reader]);
  const { value } = useLoaded(load, true);
  const result = value?.read(typed);
  if (!result?.ok) return null;
  const { target } = result;
  const number = targetName(target);
  return (
    <>
      <Button
        appearance="primary"
        icon={<Call20Regular />}
        onClick={() => {
          dial(target, 'audio');
        }}
      >
        {text('contacts.call-typed', { number })}
      </Button>
      <Button
        icon={<Video20Regular />}
        onClick={() => {
          dial(target, 'video');
        }}
      >
        {text('call.action.video-call')}
      </Button>
    </>
  );
}
