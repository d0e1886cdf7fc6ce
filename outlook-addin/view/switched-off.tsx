import { PlugDisconnected48Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Settings } from '../../shared/api/settings-schema';
import { useText } from '../../shared/ui/app-root/use-text';
import { BlankSlate } from '../../shared/ui/controls/blank-slate';

/** The add-in is switched off for this environment: by whom, and whom to ask (requirement O10). */
export function SwitchedOff({ settings }: { readonly settings: Settings }): ReactNode {
  const text = useText();
  const place = settings.settings?.outlookAddin.place;
  return (
    <main>
      <BlankSlate
        icon={<PlugDisconnected48Regular />}
        title={text('outlook.off')}
        text={
          place
            ? text('outlook.off.text.file', { file: place.file, line: place.line })
            : text('outlook.off.text')
        }
      >
        {settings.supportEmail && (
          <a href={`mailto:${encodeURIComponent(settings.supportEmail).replace('%40', '@')}`}>
            {settings.supportEmail}
          </a>
        )}
      </BlankSlate>
    </main>
  );
}
