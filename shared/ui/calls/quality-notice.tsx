import { useEffect, useRef, type ReactNode } from 'react';
import type { QualityWarning } from '../../call/call';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { NoticeBar } from '../controls/notice-bar';

/**
 * What keeps the two from hearing each other well, and what to do about it (requirement U3). Each
 * warning is spoken once a call: one that comes and goes would talk over the conversation.
 */
export function QualityNotice({ warnings }: { readonly warnings: readonly QualityWarning[] }): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const spoken = useRef(new Set<QualityWarning>());
  useEffect(() => {
    const fresh = warnings.filter((warning) => !spoken.current.has(warning));
    if (fresh.length === 0) return;
    for (const warning of fresh) spoken.current.add(warning);
    announce(fresh.map((warning) => text(`call.quality.${warning}`)).join(' '));
  }, [warnings, announce, text]);
  return warnings.map((warning) => (
    <NoticeBar key={warning} intent="warning">
      {text(`call.quality.${warning}`)}
    </NoticeBar>
  ));
}
