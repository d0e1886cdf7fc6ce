import * as z from 'zod/mini';
import type { PresenceChoice } from '../presence/own-presence';
import type { GraphAccess } from './graph-access';
import type { GraphClient } from './graph-client';

/** What Graph lets a user set by hand (`setUserPreferredPresence`); each goes with one activity alone. */
const words: Readonly<Record<Exclude<PresenceChoice, 'automatic'>, readonly [string, string]>> = {
  available: ['Available', 'Available'],
  busy: ['Busy', 'Busy'],
  'do-not-disturb': ['DoNotDisturb', 'DoNotDisturb'],
  away: ['Away', 'Away'],
  offline: ['Offline', 'OffWork'],
};
/** The permission it takes, which an administrator may have withheld. */
const SCOPE = 'Presence.ReadWrite';
/** ISO 8601; without one Graph takes a choice back after a day or a week, by the state. */
const LASTS = 'P1D';

const nothing = z.unknown();

/**
 * Shows the same in Teams as was chosen here. False: the token does not allow it, and Teams goes on by itself.
 * Rejects with AppError, `forbidden` where Graph does not let this user after all.
 */
export async function setPreferredPresence(
  {
    access,
    client,
  }: { readonly access: Pick<GraphAccess, 'pass'>; readonly client: Pick<GraphClient, 'ask'> },
  choice: PresenceChoice,
): Promise<boolean> {
  if (!mayWrite((await access.pass()).token)) return false;
  if (choice === 'automatic') {
    await client.ask(nothing, { path: '/me/presence/clearUserPreferredPresence', body: {} });
    return true;
  }
  const [availability, activity] = words[choice];
  await client.ask(nothing, {
    path: '/me/presence/setUserPreferredPresence',
    body: { availability, activity, expirationDuration: LASTS },
  });
  return true;
}

/** Whether the scopes a token names (claim `scp`) include the permission; one that names none is tried. */
export function mayWrite(token: string): boolean {
  try {
    const body = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const { scp } = z.object({ scp: z.string() }).parse(JSON.parse(atob(body)));
    return scp.split(' ').includes(SCOPE);
  } catch {
    return true;
  }
}
