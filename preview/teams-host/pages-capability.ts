import type { Capability } from './capability';
import { ENTITY_ID } from './host-context';

export interface PagesActions {
  /** The app asks for another place inside itself. */
  readonly navigate: (subPageId: string | undefined) => void;
  readonly contentUrl: string;
}

/**
 * `pages.*`. Answers differ by function as they do in Teams: `[ok, reason]` for older ones,
 * `[error, value]` for `pages.currentApp`, the bare value for `getConfig`.
 */
export function pagesCapability({ navigate, contentUrl }: PagesActions): Capability {
  return {
    supports: { pages: { currentApp: {}, config: {}, backStack: {}, tabs: {}, appButton: {} } },
    handlers: {
      'settings.getSettings': () => [{ entityId: ENTITY_ID, contentUrl, suggestedDisplayName: '' }],
      'pages.currentApp.navigateTo': ([target]) => {
        navigate(subPageOf(target));
        return [undefined, true];
      },
      'pages.currentApp.navigateToDefaultPage': () => {
        navigate(undefined);
        return [undefined, true];
      },
      'pages.navigateToApp': () => [false, 'there is no other app in this preview'],
      navigateCrossDomain: () => [false, 'the address is not among the valid domains of the app'],
      navigateBack: () => [false, 'there is no page to go back to'],
      getTabInstances: () => [{ teamTabs: [] }],
      getMruTabInstances: () => [{ teamTabs: [] }],
      setFrameContext: () => undefined,
      shareDeepLink: () => undefined,
      returnFocus: () => undefined,
    },
  };
}

function subPageOf(target: unknown): string | undefined {
  if (typeof target !== 'object' || target === null || !('subPageId' in target)) return undefined;
  return typeof target.subPageId === 'string' ? target.subPageId : undefined;
}
