import { Button } from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { ErrorCode } from '../../../shared/errors/error-code';
import { useText } from '../../../shared/ui/app-root/use-text';
import { MessagePage } from './message-page';

export interface StartFailedPageProps {
  readonly code: ErrorCode;
  readonly onRetry: () => void;
}

/** Shown when the telephone could not be opened: why, and a way to try again. */
export function StartFailedPage({ code, onRetry }: StartFailedPageProps): ReactElement {
  const text = useText();
  return (
    <MessagePage
      icon={<PlugDisconnectedRegular />}
      title={text('companion.start.failed')}
      text={text(`error.${code}`)}
    >
      <Button appearance="primary" onClick={onRetry}>
        {text('common.retry')}
      </Button>
    </MessagePage>
  );
}
