import { useCallback, type ReactElement } from 'react';
import type { DiallingSettings } from '../../../shared/dialing/dialling-settings';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { ReadDialInput } from '../../../shared/ui/dialpad/read-dial-input';
import { Fetched } from '../../controls/fetched';

export interface DiallingRulesSectionProps {
  readonly dialling: DiallingSettings;
  readonly reader: () => Promise<ReadDialInput>;
}

/** The dialling rules, fetched with what reads numbers when somebody looks at them. */
export function DiallingRulesSection({ dialling, reader }: DiallingRulesSectionProps): ReactElement {
  const text = useText();
  const load = useCallback(async () => {
    const [{ DiallingRulesPage }, read] = await Promise.all([import('./dialling-rules-page'), reader()]);
    return { DiallingRulesPage, read };
  }, [reader]);
  return (
    <Fetched load={load} failure={text('dialling.failed')}>
      {({ DiallingRulesPage, read }) => <DiallingRulesPage dialling={dialling} read={read} />}
    </Fetched>
  );
}
