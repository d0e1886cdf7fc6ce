import type { FastifyInstance, FastifyRequest } from 'fastify';
import { completeBrand } from '../../manifest/brand/read-brand';
import { appIds } from '../../manifest/build/app-ids';
import { findBuiltAddIn } from '../../manifest/outlook/built-add-in';
import { outlookManifest } from '../../manifest/outlook/outlook-manifest';
import {
  mailboxQuerySchema,
  type Mailbox,
  type OutlookManifest,
} from '../../shared/api/preview-mailbox-schema';
import { AppError } from '../../shared/errors/app-error';
import { parseInput } from '../http/parse-input';
import { hostOf } from '../http/request-address';
import type { DemoCalendar } from './calendar/demo-calendar';
import { mailboxOf } from './mailbox/mailbox';
import { officeJsRoutes } from './office-js-routes';

export interface OutlookPreviewOptions {
  readonly calendar: DemoCalendar;
  readonly publicUrl?: string | undefined;
  /** The built pages, which say whether there is an add-in. */
  readonly pages?: string | undefined;
}

/** What the simulated Outlook needs: people's mailboxes, the add-in's manifest, and office.js. */
export function outlookPreviewRoutes(app: FastifyInstance, options: OutlookPreviewOptions): void {
  const { calendar, publicUrl, pages } = options;
  // Outlook takes an add-in from https alone; the page that asks is there already.
  const hostFor = (request: FastifyRequest): string =>
    publicUrl ?? `https://${hostOf(request) ?? 'localhost'}`;
  officeJsRoutes(app);

  app.get('/preview/api/mailbox', (request): Mailbox => {
    const { user } = parseInput(mailboxQuerySchema, request.query);
    const origin = hostFor(request);
    const mailbox = mailboxOf(user, {
      meetingsOf: (userName) => calendar.meetingsOf(userName, origin),
      now: Date.now(),
    });
    if (!mailbox) throw new AppError('not-found', 'no such person');
    return mailbox;
  });

  app.get('/preview/api/outlook-manifest', (request): OutlookManifest => {
    const built = findBuiltAddIn(pages);
    if (!built) return { state: 'not-built' };
    const host = hostFor(request);
    const brand = completeBrand({}, host);
    return {
      state: 'built',
      xml: outlookManifest({ host, brand, ids: appIds(host, brand), addIn: built.addIn }),
    };
  });
}
