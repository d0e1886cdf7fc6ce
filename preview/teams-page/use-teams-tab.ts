import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { TabPresence } from '../teams-host/tab-lifecycle';
import type { TabPhase } from '../teams-host/teams-host';
import { createTeamsTab, type TeamsTab, type TeamsTabOptions } from './teams-tab';

export interface TeamsTabState {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly presence: TabPresence;
  readonly phase: TabPhase;
  readonly pressBack: () => void;
}

/**
 * One tab with its host, for as long as the component that shows it exists. `active`: the person
 * looks at the tab, not at another app.
 */
export function useTeamsTab(options: TeamsTabOptions, active: boolean): TeamsTabState {
  const frame = useRef<HTMLIFrameElement>(null);
  const tab = useRef<TeamsTab>(undefined);
  const first = useRef(options);
  const [phase, onPhase] = useState<TabPhase>({ kind: 'loading' });
  const [presence, onPresence] = useState<TabPresence>({ mounted: true, visible: true });
  const { theme } = options.situation;

  // Before the frame can have run a line: its first message must find somebody listening.
  useLayoutEffect(() => {
    const made = createTeamsTab(
      { ...first.current, onPhase, onPresence },
      () => frame.current?.contentWindow ?? null,
    );
    tab.current = made;
    return () => {
      tab.current = undefined;
      made.close();
    };
  }, []);
  useEffect(() => {
    tab.current?.host.changeTheme(theme);
  }, [theme]);
  useEffect(() => {
    const lifecycle = tab.current?.lifecycle;
    if (active) lifecycle?.comeBack();
    else void lifecycle?.leave();
  }, [active]);
  const pressBack = (): void => {
    tab.current?.host.pressBack();
  };
  return { frame, presence, phase, pressBack };
}
