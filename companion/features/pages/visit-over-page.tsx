import { DoorArrowRightRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { MessagePage } from './message-page';

/** Shown to a guest whose time is over. */
export function VisitOverPage(): ReactElement {
  const text = useText();
  return (
    <MessagePage
      icon={<DoorArrowRightRegular />}
      title={text('visit.ended.title')}
      text={text('visit.ended.text')}
    />
  );
}
