import { useCallback } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';
import { loadAppOrigin, loadMailbox, loadOutlookManifest, requestHostToken } from '../api/preview-client';
import { PreviewProblem } from '../ui/preview-problem';
import { PreviewRoot } from '../ui/preview-root';
import { useLoaded } from '../ui/use-loaded';
import { Waiting } from '../ui/waiting';
import { HttpsNeeded } from './https-needed';
import { OutlookPage, type OutlookPageProps } from './outlook-page';
import { usePageSettings } from './settings/use-page-settings';

/** `/preview/outlook.html?user=amira[&theme=dark][&lang=fr][&mailbox=1.3][&fault=body:fails]` */
export function OutlookApp({ query }: { readonly query: URLSearchParams }) {
  const [settings, change] = usePageSettings();
  return (
    <PreviewRoot theme={settings.theme} locale={settings.language} title="outlook-preview.title">
      {location.protocol === 'https:' ? (
        <LoadedOutlook userName={query.get('user') ?? ''} settings={settings} onSettings={change} />
      ) : (
        <HttpsNeeded />
      )}
    </PreviewRoot>
  );
}

type LoadedOutlookProps = Pick<OutlookPageProps, 'settings' | 'onSettings'> & { readonly userName: string };

function LoadedOutlook({ userName, ...page }: LoadedOutlookProps) {
  const text = useText();
  const load = useCallback(
    () => Promise.all([loadMailbox(userName), loadAppOrigin(location.origin), loadOutlookManifest()]),
    [userName],
  );
  const vouch = useCallback(() => requestHostToken(userName), [userName]);
  const loaded = useLoaded(load);
  if (loaded.kind === 'loading') return <Waiting label={text('common.loading')} />;
  if (loaded.kind === 'failed') return <PreviewProblem code={loaded.code} />;
  const [mailbox, appOrigin, manifest] = loaded.value;
  return <OutlookPage mailbox={mailbox} vouch={vouch} appOrigin={appOrigin} manifest={manifest} {...page} />;
}
