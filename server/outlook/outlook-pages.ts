import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { fillPage } from './fill-page';

export interface OutlookPagesOptions {
  /** The built pages; the add-in's are in `outlook/`. */
  readonly root: string;
  /** Where they load office.js from. */
  readonly officeJs: string;
}

/** The add-in's pages, filled once; their pictures and everything else are served as they stand. */
export function outlookPages(app: FastifyInstance, { root, officeJs }: OutlookPagesOptions): void {
  const folder = join(root, 'outlook');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.html'))) {
    const html = fillPage(readFileSync(join(folder, name), 'utf8'), officeJs);
    app.get(`/outlook/${name}`, async (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html),
    );
  }
}
