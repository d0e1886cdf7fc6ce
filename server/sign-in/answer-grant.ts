import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '../../shared/api/session-schema';
import { clearCookie, MAX_WINDOWS, otherWindowCookies, setWindowCookie } from '../http/window-cookie';
import type { Grant, Sessions } from './sessions';

/** Puts the refresh token of a grant into the window's cookie, and answers what the page may see. */
export async function answerGrant(
  request: FastifyRequest,
  reply: FastifyReply,
  sessions: Sessions,
  { grant, windowId }: { readonly grant: Grant; readonly windowId: string | undefined },
): Promise<Session> {
  if (windowId !== undefined && grant.refresh !== undefined) {
    setWindowCookie(reply, windowId, grant.refresh);
    await dropOldCookies(request, reply, sessions, windowId);
  }
  return grant.session;
}

/** Windows that were closed leave their cookies behind: the least used go when there are too many. */
async function dropOldCookies(
  request: FastifyRequest,
  reply: FastifyReply,
  sessions: Sessions,
  windowId: string,
): Promise<void> {
  const others = [...otherWindowCookies(request, windowId)];
  const excess = others.length - (MAX_WINDOWS - 1);
  if (excess <= 0) return;
  const uses = await sessions.lastUses(others.map(([, token]) => token));
  const byUse = others
    .map(([name], index) => ({ name, use: uses[index] ?? 0 }))
    .sort((one, other) => one.use - other.use);
  for (const { name } of byUse.slice(0, excess)) clearCookie(reply, name);
}
