import { useState } from 'react';
import { pickLocale, type Locale } from '../../shared/i18n/catalogue';
import { loadHttpsPort, loadPeople } from '../api/preview-client';
import { PreviewProblem } from '../ui/preview-problem';
import { PreviewRoot } from '../ui/preview-root';
import { useSystemTheme } from '../ui/use-system-theme';
import { useLoaded } from '../ui/use-loaded';
import { Waiting } from '../ui/waiting';
import { useText } from '../../shared/ui/app-root/use-text';
import { Welcome } from './welcome';

/** `/preview/`: where an evaluation begins. */
export function StartPage() {
  const theme = useSystemTheme();
  const [locale, setLocale] = useState<Locale>(() => pickLocale(navigator.languages));
  return (
    <PreviewRoot theme={theme} locale={locale} title="preview.start.title">
      <Content locale={locale} onLocale={setLocale} />
    </PreviewRoot>
  );
}

interface ContentProps {
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
}

const load = () => Promise.all([loadPeople(), loadHttpsPort()]);

function Content(props: ContentProps) {
  const text = useText();
  const loaded = useLoaded(load);
  if (loaded.kind === 'loading') return <Waiting label={text('common.loading')} />;
  if (loaded.kind === 'failed') return <PreviewProblem code={loaded.code} />;
  const [people, httpsPort] = loaded.value;
  return <Welcome people={people} httpsPort={httpsPort} {...props} />;
}
