import type { ClientType } from './runtime';

export const themes = ['default', 'dark', 'contrast'] as const;
/** Teams' own names of its themes. */
export type TeamsTheme = (typeof themes)[number];

/** Who looks at the tab, and how. */
export interface HostSituation {
  readonly user: { readonly userName: string; readonly displayName: string };
  readonly theme: TeamsTheme;
  /** `en-gb`, `fr-fr`: Teams writes it in lower case. */
  readonly locale: string;
  readonly clientType: ClientType;
  /** Where a deep link led inside the tab. */
  readonly subPageId?: string | undefined;
}

/** The id of the tab in the app's manifest. */
export const ENTITY_ID = 'contacts';

/** What `getContext` answers: flat, as it travels; teams-js makes its nested `app.Context` of it. */
export function hostContext(situation: HostSituation, sessionId: string): Readonly<Record<string, unknown>> {
  const { user, theme, locale, clientType, subPageId } = situation;
  const address = `${user.userName}@calls.example`;
  return {
    locale,
    theme,
    entityId: ENTITY_ID,
    frameContext: 'content',
    hostName: 'Teams',
    hostClientType: clientType,
    sessionId,
    appSessionId: sessionId,
    tid: 'preview-tenant',
    userObjectId: `preview-${user.userName}`,
    userPrincipalName: address,
    loginHint: address,
    userDisplayName: user.displayName,
    userLicenseType: 'Teams',
    ...(subPageId ? { subEntityId: subPageId } : {}),
  };
}
