import type { FastifyRequest } from 'fastify';

/** The app of ours that asks (header `x-app`), for lists that people read; undefined for any other client. */
export function appOf(request: FastifyRequest): string | undefined {
  const value = request.headers['x-app'];
  return typeof value === 'string' && /^[a-z-]{1,40}$/.test(value) ? value : undefined;
}
