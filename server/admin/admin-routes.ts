import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../shared/diagnostics/logger';
import { environmentRoutes, type EnvironmentRoutesOptions } from './environment-routes';
import { packageRoutes, type PackageRoutesOptions } from './package-routes';
import { peopleRoutes, type PeopleRoutesOptions } from './people-routes';

export type AdminRoutesOptions = Omit<PackageRoutesOptions & PeopleRoutesOptions, 'audit'> &
  EnvironmentRoutesOptions & { readonly log: Logger };

/** What administrators may see and do, page by page of `/admin/`. */
export function adminRoutes(app: FastifyInstance, { log, ...options }: AdminRoutesOptions): void {
  const audit = log.child('audit');
  packageRoutes(app, { ...options, audit });
  peopleRoutes(app, { ...options, audit });
  environmentRoutes(app, options);
}
