import { useCallback } from 'react';
import { loadAppOrigin, loadFirstEnvironment, loadPerson } from '../api/preview-client';
import { PreviewProblem } from '../ui/preview-problem';
import { PreviewRoot } from '../ui/preview-root';
import { useLoaded } from '../ui/use-loaded';
import { Waiting } from '../ui/waiting';
import { TeamsPage, type TeamsPageProps } from './teams-page';
import { useText } from '../../shared/ui/app-root/use-text';
import { usePageSettings } from './use-page-settings';

/** `/preview/teams.html?user=amira[&theme=dark][&lang=fr][&client=desktop][&subPage=…][&start=first-run]` */
export function TeamsApp({ query }: { readonly query: URLSearchParams }) {
  const [settings, change] = usePageSettings();
  return (
    <PreviewRoot theme={settings.theme} locale={settings.language} title="preview.teams.title">
      <LoadedTeams
        userName={query.get('user') ?? ''}
        subPageId={query.get('subPage') ?? undefined}
        settings={settings}
        onSettings={change}
      />
    </PreviewRoot>
  );
}

type LoadedTeamsProps = Omit<TeamsPageProps, 'person' | 'appOrigin' | 'environment'> & {
  readonly userName: string;
};

function LoadedTeams({ userName, ...page }: LoadedTeamsProps) {
  const text = useText();
  const load = useCallback(
    () => Promise.all([loadPerson(userName), loadAppOrigin(location.origin), loadFirstEnvironment()]),
    [userName],
  );
  const loaded = useLoaded(load);
  if (loaded.kind === 'loading') return <Waiting label={text('common.loading')} />;
  if (loaded.kind === 'failed') return <PreviewProblem code={loaded.code} />;
  const [person, appOrigin, environment] = loaded.value;
  return <TeamsPage person={person} appOrigin={appOrigin} environment={environment} {...page} />;
}
