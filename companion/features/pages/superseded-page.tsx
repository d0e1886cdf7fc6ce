import { Button } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { MessagePage } from './message-page';

export interface SupersededPageProps {
  readonly onUseThisWindow: () => void;
}

/** Shown when the user has opened a companion on another device, which takes the calls from now on. */
export function SupersededPage({ onUseThisWindow }: SupersededPageProps): ReactElement {
  const text = useText();
  return (
    <MessagePage
      icon={<ArrowSwapRegular />}
      title={text('companion.superseded.title')}
      text={text('companion.superseded.text')}
    >
      <Button appearance="primary" onClick={onUseThisWindow}>
        {text('companion.superseded.take-over')}
      </Button>
    </MessagePage>
  );
}
