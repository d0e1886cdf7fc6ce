import { useCallback, type ReactElement, type ReactNode } from 'react';
import type { DialTarget } from '../../../shared/dialing/dial-target';
import { useText } from '../../../shared/ui/app-root/use-text';
import { Dialpad } from '../../../shared/ui/dialpad/dialpad';
import type { ReadDialInput } from '../../../shared/ui/dialpad/read-dial-input';
import type { Dial } from '../../../shared/ui/use-dialling';
import { Fetched } from '../../controls/fetched';

export interface DialpadToolProps {
  readonly reader: () => Promise<ReadDialInput>;
  readonly dial: Dial;
  readonly lastDialled: DialTarget | undefined;
  /** Below the buttons: what else begins a call. */
  readonly more?: ReactNode;
}

/** The dialpad, once what reads its numbers has been fetched. */
export function DialpadTool({ reader, dial, lastDialled, more }: DialpadToolProps): ReactElement {
  const text = useText();
  const load = useCallback(async () => ({ read: await reader() }), [reader]);
  return (
    <Fetched load={load} failure={text('companion.dialpad.failed')}>
      {({ read }) => <Dialpad read={read} dial={dial} lastDialled={lastDialled} more={more} />}
    </Fetched>
  );
}
