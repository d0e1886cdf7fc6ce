import { Button } from '@fluentui/react-components';
import { WindowMultipleRegular } from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { MessagePage } from './message-page';

export interface AlreadyOpenPageProps {
  /** The other window asks about the link this one was opened with. */
  readonly asks?: boolean | undefined;
}

/** Shown in a second window of the same browser, whose errand the first one has taken over. */
export function AlreadyOpenPage({ asks = false }: AlreadyOpenPageProps): ReactElement {
  const text = useText();
  const [kept, setKept] = useState(false);
  const words = asks ? 'desktop.link.handed-over' : 'companion.already-open.text';
  const close = () => {
    window.close();
    // A browser closes only windows that a page has opened; others need the person's own hand.
    setKept(!window.closed);
  };
  return (
    <MessagePage
      icon={<WindowMultipleRegular />}
      title={text('companion.already-open.title')}
      text={text(kept ? 'companion.already-open.close-yourself' : words)}
    >
      <Button appearance="primary" onClick={close}>
        {text('common.close')}
      </Button>
    </MessagePage>
  );
}
