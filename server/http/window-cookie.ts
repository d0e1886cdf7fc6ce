import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../shared/errors/app-error';
import { SESSION_LIFE_MS } from '../sign-in/sessions';

const PREFIX = 'session.';
const PATH = '/api/sessions';
/** Windows of one browser that may be signed in at once; cookies count against its limits, and ours of a request. */
export const MAX_WINDOWS = 20;

/** The id of the window that asks (header `x-window`), or undefined. Throws AppError `invalid-input`. */
export function windowOf(request: FastifyRequest): string | undefined {
  const value = request.headers['x-window'];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !/^[A-Za-z0-9]{16,32}$/.test(value)) {
    throw new AppError('invalid-input', 'invalid: x-window');
  }
  return value;
}

/** The refresh token of this window. */
export function readWindowCookie(request: FastifyRequest, windowId: string): string | undefined {
  return request.cookies[PREFIX + windowId];
}

/** The refresh tokens of the browser's other windows, by cookie name. */
export function otherWindowCookies(request: FastifyRequest, windowId: string): Map<string, string> {
  return new Map(
    Object.entries(request.cookies).filter(
      (entry): entry is [string, string] =>
        entry[0].startsWith(PREFIX) && entry[0] !== PREFIX + windowId && entry[1] !== undefined,
    ),
  );
}

export function setWindowCookie(reply: FastifyReply, windowId: string, token: string): void {
  void reply.setCookie(PREFIX + windowId, token, {
    ...attributes(reply.request),
    maxAge: Math.floor(SESSION_LIFE_MS / 1000),
  });
}

/** By the cookie's name, for windows other than the one that asks. */
export function clearCookie(reply: FastifyReply, name: string): void {
  void reply.clearCookie(name, attributes(reply.request));
}

export function clearWindowCookie(reply: FastifyReply, windowId: string): void {
  clearCookie(reply, PREFIX + windowId);
}

/** In Teams we are framed by another site: only a partitioned cookie is kept there, and only over https. */
function attributes(request: FastifyRequest) {
  const secure = request.protocol === 'https';
  return {
    path: PATH,
    httpOnly: true,
    secure,
    partitioned: secure,
    sameSite: secure ? ('none' as const) : ('lax' as const),
  };
}
