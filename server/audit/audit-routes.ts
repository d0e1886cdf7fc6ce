import type { FastifyInstance } from 'fastify';
import { auditQuerySchema, type AuditPage } from '../../shared/api/admin-audit-schema';
import { administratorOf } from '../http/administrator';
import { parseInput } from '../http/parse-input';
import type { Sessions } from '../sign-in/sessions';
import type { AuditStore } from '../store/audit-store';
import type { AuditTrail } from './audit-trail';

export interface AuditRoutesOptions {
  readonly sessions: Sessions;
  readonly store: AuditStore;
  readonly trail: AuditTrail;
  readonly environment: string;
}

const PAGE = 100;

/** What administrators did. Shapes: `shared/api/admin-audit-schema.ts`. */
export function auditRoutes(
  app: FastifyInstance,
  { sessions, store, trail, environment }: AuditRoutesOptions,
): void {
  app.get('/api/admin/audit', async (request): Promise<AuditPage> => {
    await administratorOf(request, sessions);
    const { before } = parseInput(auditQuerySchema, request.query);
    await trail.written();
    const found = await store.list(environment, PAGE + 1, before === undefined ? undefined : Number(before));
    return { lines: found.slice(0, PAGE), more: found.length > PAGE };
  });
}
