import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../shared/diagnostics/logger';
import { incomingCsvRoutes } from './csv/incoming-csv-routes';
import { groupRoutes, type GroupRoutesOptions } from './group-routes';
import { rightsRoutes, type RightsRoutesOptions } from './rights-routes';
import { telephoneRoutes, type TelephoneRoutesOptions } from './telephone-routes';

export type IncomingAdminRoutesOptions = Omit<GroupRoutesOptions & RightsRoutesOptions, 'audit'> &
  TelephoneRoutesOptions & { readonly log: Logger };

/** Who gets whose calls, as administrators see and change it. */
export function incomingAdminRoutes(
  app: FastifyInstance,
  { log, ...options }: IncomingAdminRoutesOptions,
): void {
  const audit = log.child('audit');
  groupRoutes(app, { ...options, audit });
  rightsRoutes(app, { ...options, audit });
  incomingCsvRoutes(app, { ...options, audit });
  telephoneRoutes(app, options);
}
