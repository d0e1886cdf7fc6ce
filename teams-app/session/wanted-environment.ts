/** In the address an app package is made with: the environment of a first start. */
const PROPOSED = 'environment';
/** In the address another server's tab leads here by: what the person has just chosen there. */
const CHOSEN = 'chosen';

/** The page the tab is at, as far as its address goes. */
export type Addressed = Pick<Window, 'location' | 'history'>;

export interface WantedEnvironment {
  /** By whoever made the package; what the person chose since goes first. */
  readonly proposed?: string | undefined;
  /** By the person, a moment ago. */
  readonly chosen?: string | undefined;
}

/** What the page's address says about the environment. A choice is taken out of it, so that a reload asks nothing twice. */
export function takeWantedEnvironment({ location, history }: Addressed): WantedEnvironment {
  const query = new URLSearchParams(location.search);
  const [proposed, chosen] = [query.get(PROPOSED), query.get(CHOSEN)];
  if (chosen !== null) {
    query.delete(CHOSEN);
    const rest = query.toString();
    history.replaceState(history.state, '', `${location.pathname}${rest && `?${rest}`}${location.hash}`);
  }
  return { proposed: proposed ?? undefined, chosen: chosen ?? undefined };
}

/** Where the tab of another server begins with an environment. */
export function addressOf(url: string, environment: string): string {
  return `${new URL(url).origin}/teams/?${CHOSEN}=${encodeURIComponent(environment)}`;
}
