import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { installedFile } from '../../manifest/build/installed-file';
import { AppError } from '../../shared/errors/app-error';
import { OFFICE_JS_FOLDER } from '../outlook/office-js';

/** What office.js loads of itself in Outlook on the web: its parts, and its texts in a language. */
const parts = /^(office|outlook-web-16\.01|o15apptofilemappingtable)\.js$/;
/** What it reports of itself to Microsoft: it asks for it in every page, and there is nobody here to tell. */
const telemetry = /^telemetry\/oteljs(_agave)?\.js$/;
const texts = /^[a-z]{2,3}(-[a-z0-9]{2,8}){1,2}\/(office|outlook)_strings\.js$/;

/**
 * office.js out of the installed package, for the evaluation alone and with the simulated Outlook alone: its
 * licence lets it be used with Office services, and production loads it from Microsoft.
 */
export function officeJsRoutes(app: FastifyInstance): void {
  app.get<{ Params: { '*': string } }>(`${OFFICE_JS_FOLDER}/*`, async (request, reply) => {
    // It writes the language as Office does, `en-US`; the package's folders are in small letters.
    const file = request.params['*'].toLowerCase();
    if (![parts, texts, telemetry].some((known) => known.test(file)))
      throw new AppError('not-found', 'no such part of office.js');
    const content = telemetry.test(file) ? '' : await readPart(file);
    return reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=86400')
      .send(content);
  });
}

async function readPart(file: string): Promise<Buffer> {
  try {
    return await readFile(installedFile(`@microsoft/office-js/dist/${file}`));
  } catch (error) {
    throw new AppError('not-found', 'not in the installed office.js', { cause: error });
  }
}
