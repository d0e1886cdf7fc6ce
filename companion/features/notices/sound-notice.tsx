import { Button } from '@fluentui/react-components';

import { useCallback, useSyncExternalStore, type ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { Companion } from '../../companion';
import { Notice } from '../../controls/notice';

export interface SoundNoticeProps {
  readonly ringer: Companion['ringer'];
}

/** Warns while the browser would not let this window ring. */
export function SoundNotice({ ringer }: SoundNoticeProps): ReactElement | null {
  const text = useText();
  const blocked = useSyncExternalStore(
    useCallback((listener) => ringer.subscribe(listener), [ringer]),
    () => ringer.blocked,
  );
  if (!blocked) return null;
  return (
    <Notice
      intent="warning"
      title={text('companion.sound.blocked.title')}
      action={<Button onClick={() => void ringer.unblock()}>{text('companion.sound.turn-on')}</Button>}
    >
      {text('companion.sound.blocked.help')}
    </Notice>
  );
}
