import type { Capability } from './capability';
import type { Answer } from './wire';

export const clientTypes = ['web', 'desktop', 'android'] as const;
/** The kinds of Teams client, in teams-js's own words (`HostClientType`). */
export type ClientType = (typeof clientTypes)[number];

/** The version of teams-js the host says it understands. */
const HOST_SDK_VERSION = '2.1.2';

/**
 * The answer to `initialize`. The runtime must be the fourth element, as JSON text: teams-js
 * takes the third for a version when it does not parse.
 */
export function initializeAnswer(
  frameContext: 'content' | 'authentication',
  clientType: ClientType,
  capabilities: readonly Capability[],
): Answer {
  const runtime = {
    apiVersion: 4,
    isLegacyTeams: false,
    isNAAChannelRecommended: false,
    isDeeplyNestedAuthSupported: false,
    hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
    ...(Object.assign({}, ...capabilities.map(({ runtime: more }) => more ?? {})) as object),
    supports: Object.assign({}, ...capabilities.map(({ supports }) => supports)) as object,
  };
  return [frameContext, clientType, HOST_SDK_VERSION, JSON.stringify(runtime)];
}
