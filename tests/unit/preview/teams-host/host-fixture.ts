import type { Capability } from '../../../../preview/teams-host/capability';
import type { HostSituation } from '../../../../preview/teams-host/host-context';
import { TeamsHost, type TabPhase } from '../../../../preview/teams-host/teams-host';
import { pageWithFrame, type FakeWindow } from '../fake-window';

export const TEAMS = 'https://teams.microsoft.com';
export const APP = 'https://calls.example.test';

export const situation: HostSituation = {
  user: { userName: 'amira', displayName: 'Amira Haddad' },
  theme: 'default',
  locale: 'fr-fr',
  clientType: 'web',
};

export interface HostFixture {
  readonly host: TeamsHost;
  readonly page: FakeWindow;
  readonly frame: FakeWindow;
  readonly phases: TabPhase[];
  readonly unhandled: string[];
}

export function startHost(capabilities: readonly Capability[] = []): HostFixture {
  const { page, frame } = pageWithFrame(TEAMS, APP);
  const phases: TabPhase[] = [];
  const unhandled: string[] = [];
  const host = new TeamsHost({
    window: page.asWindow,
    app: () => frame.asWindow,
    appOrigin: APP,
    contentUrl: `${APP}/teams/`,
    situation,
    capabilities,
    onPhase: (phase) => phases.push(phase),
    onUnhandled: (func) => unhandled.push(func),
  });
  return { host, page, frame, phases, unhandled };
}

/** Lets every message that is under way, and what it causes, arrive. */
export async function delivered(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
