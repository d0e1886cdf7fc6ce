import { useCallback, useEffect, type ReactNode } from 'react';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { ErrorText } from '../controls/error-text';
import { useLoaded } from '../use-loaded';
import type { TransferPanelProps } from './transfer-panel';
import type { TransferSources } from './transfer-sources';

export interface TransferSlotProps extends Omit<TransferPanelProps, 'contacts' | 'read' | 'history'> {
  readonly sources: TransferSources;
}

/** The transfer panel's place in a call, while it is open. The panel itself is fetched then. */
export function TransferSlot({ sources, ...props }: TransferSlotProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const load = useCallback(async () => {
    const [{ TransferPanel }, contacts, read] = await Promise.all([
      import('./transfer-panel'),
      sources.openContacts(),
      sources.reader(),
    ]);
    return { TransferPanel, contacts, read };
  }, [sources]);
  const { value, failed } = useLoaded(load, true);
  useEffect(() => {
    if (failed) announce(text('error.network'), 'assertive');
  }, [failed, announce, text]);
  if (failed) return <ErrorText>{text('error.network')}</ErrorText>;
  return (
    value && (
      <value.TransferPanel
        contacts={value.contacts}
        read={value.read}
        history={sources.history?.() ?? []}
        {...props}
      />
    )
  );
}
