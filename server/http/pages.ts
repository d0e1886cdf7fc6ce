import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { constants } from 'node:zlib';
import { join, sep } from 'node:path';

export interface PagesOptions {
  /** The built pages: `teams/`, `companion/`, `admin/`, `preview/`, `assets/`. */
  readonly root: string;
  /** The simulated hosts are served only for an evaluation. */
  readonly demo: boolean;
}

/** The built pages. Files in `assets/` and those of the companion's segmentation carry a hash of their content in their name, and never change. */
export async function servePages(app: FastifyInstance, { root, demo }: PagesOptions): Promise<void> {
  const hashed = ['assets', join('companion', 'segmentation')].map((folder) => join(root, folder) + sep);
  await app.register(async (pages) => {
    // Only here: compressing an answer that holds a secret beside what an attacker chose would give it away (BREACH).
    await pages.register(compress, {
      threshold: 1024,
      encodings: ['br', 'gzip'],
      brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
    });
    await pages.register(fastifyStatic, {
      root,
      redirect: true,
      cacheControl: false,
      allowedPath: (path) => demo || !/^\/preview(\/|$)/.test(path),
      setHeaders: (reply, path) => {
        const forEver = hashed.some((folder) => path.startsWith(folder));
        void reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  });
  app.get('/', async (_request, reply) => reply.redirect(demo ? '/preview/' : '/companion/'));
}
