import type { FastifyInstance } from 'fastify';
import { AppError } from '../../shared/errors/app-error';
import about from '../../package.json';

/** Counts of one part, for whoever watches the server. */
export type Counts = Readonly<Record<string, number>>;

export interface HealthOptions {
  /** Rejects unless the store answers. */
  readonly ping: () => Promise<void>;
  readonly hub: () => Counts;
  /** Of the embedded switch; absent: the companions register elsewhere. */
  readonly sip?: (() => Counts) | undefined;
  /** Of the meeting rooms; absent: none is called through us. */
  readonly conference?: (() => Counts) | undefined;
  /** Of the copy of the customer's directory; absent: there is none. */
  readonly ldap?: (() => Counts) | undefined;
  /** Of the customer's PBX. */
  readonly pbx?: Counts | undefined;
}

/** `GET /api/health`: 200 while the server is usable, with counts that name nobody; else 503 `unavailable`. */
export function healthRoute(
  app: FastifyInstance,
  { ping, hub, sip, conference, ldap, pbx }: HealthOptions,
): void {
  app.get('/api/health', async () => {
    try {
      await ping();
    } catch (error) {
      throw new AppError('unavailable', 'the store does not answer', { cause: error });
    }
    return {
      status: 'ok',
      version: about.version,
      uptime: Math.floor(process.uptime()),
      memory: process.memoryUsage.rss(),
      hub: hub(),
      ...(sip ? { switch: sip() } : {}),
      ...(conference ? { conference: conference() } : {}),
      ...(ldap ? { ldap: ldap() } : {}),
      ...(pbx ? { pbx } : {}),
    };
  });
}
