import { CallProhibited48Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Settings } from '../../../shared/api/settings-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import { mailtoOf } from '../../../shared/ui/contacts/mailto';
import { BlankSlate } from '../../../shared/ui/controls/blank-slate';

/** Calls to the people of an item are not permitted here: by whom, and whom to ask (requirement O10). */
export function CallsOff({ settings }: { readonly settings: Settings }): ReactNode {
  const text = useText();
  const place = settings.settings?.callFromOutlook.place;
  return (
    <BlankSlate
      icon={<CallProhibited48Regular />}
      title={text('outlook-people.off')}
      text={
        place
          ? text('outlook-people.off.text.file', { file: place.file, line: place.line })
          : text('outlook-people.off.text')
      }
    >
      {settings.supportEmail && <a href={mailtoOf(settings.supportEmail)}>{settings.supportEmail}</a>}
    </BlankSlate>
  );
}
