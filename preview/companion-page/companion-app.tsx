import { useCallback, useEffect } from 'react';
import { pickLocale } from '../../shared/i18n/catalogue';
import { log } from '../ui/log';
import { PreviewProblem } from '../ui/preview-problem';
import { PreviewRoot } from '../ui/preview-root';
import { useSystemTheme } from '../ui/use-system-theme';
import { useLoaded } from '../ui/use-loaded';
import { Waiting } from '../ui/waiting';
import { useText } from '../../shared/ui/app-root/use-text';
import { signInForCompanion } from './open-companion';

/** `/preview/companion.html?user=bruno`: the companion of that person, in this window. */
export function CompanionApp({ userName }: { readonly userName: string }) {
  const theme = useSystemTheme();
  return (
    <PreviewRoot theme={theme} locale={pickLocale(navigator.languages)} title="companion.title">
      <Opening userName={userName} />
    </PreviewRoot>
  );
}

function Opening({ userName }: { readonly userName: string }) {
  const text = useText();
  const load = useCallback(() => signInForCompanion(userName, log), [userName]);
  const loaded = useLoaded(load);
  useEffect(() => {
    // Replaced, so that Back does not lead into signing in again.
    if (loaded.kind === 'ready') location.replace('/companion/');
  }, [loaded.kind]);
  if (loaded.kind === 'failed') return <PreviewProblem code={loaded.code} />;
  return <Waiting label={text('preview.companion.opening', { name: userName })} />;
}
