import { Button } from '@fluentui/react-components';
import { Warning32Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { BlankSlate } from '../controls/blank-slate';
import { useText } from './use-text';

export function CrashPage({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  const text = useText();
  return (
    <main role="alert">
      <BlankSlate icon={<Warning32Regular />} title={text('common.unexpected')}>
        <Button appearance="primary" onClick={onRetry}>
          {text('common.retry')}
        </Button>
      </BlankSlate>
    </main>
  );
}
