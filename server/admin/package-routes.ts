import type { FastifyInstance } from 'fastify';
import { unzipSync } from 'fflate';
import { defaultIcon } from '../../manifest/brand/default-icon';
import { defaultBrand } from '../../manifest/brand/default-brand';
import { readBrand } from '../../manifest/brand/read-brand';
import { buildPackages } from '../../manifest/build/build-packages';
import { readHost } from '../../manifest/build/host-address';
import { buildExtension } from '../../manifest/extension/build-extension';
import { findBuiltAddIn } from '../../manifest/outlook/built-add-in';
import { everyText } from '../../manifest/validation/manifest-shape';
import {
  packageRequestSchema,
  type PackageAnswer,
  type PackageDefaults,
  type PackageRequest,
} from '../../shared/api/admin-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { administratorOf } from '../http/administrator';
import { parseInput } from '../http/parse-input';
import type { Sessions } from '../sign-in/sessions';

export interface PackageRoutesOptions {
  readonly sessions: Sessions;
  readonly publicUrl?: string | undefined;
  /** The built pages, which say whether there is an Outlook add-in. */
  readonly pages?: string | undefined;
  readonly audit: Logger;
}

/** Stands for an address the server does not know. */
const EXAMPLE = 'https://calls.example.com';
/** Room for an icon and a brand as JSON writes them. */
const BODY_LIMIT = 640 * 1024;
/** Each draws two pictures and reads Microsoft's schema. */
const BUILDS_A_MINUTE = 30;

/** Packages for Teams and Outlook, the same as `npm run package` makes. Shapes: `shared/api/admin-schema.ts`. */
export function packageRoutes(app: FastifyInstance, options: PackageRoutesOptions): void {
  const { sessions, publicUrl, pages, audit } = options;

  app.get('/api/admin/packages', async (request): Promise<PackageDefaults> => {
    await administratorOf(request, sessions);
    const texts = Object.fromEntries(everyText(defaultBrand(publicUrl ?? EXAMPLE)));
    return { host: publicUrl, texts, outlook: findBuiltAddIn(pages) !== undefined };
  });

  app.post(
    '/api/admin/packages',
    {
      bodyLimit: BODY_LIMIT,
      config: { rateLimit: { max: BUILDS_A_MINUTE, timeWindow: 60_000 } },
      // Nobody else's long text is even read.
      onRequest: async (request) => {
        await administratorOf(request, sessions);
      },
    },
    async (request): Promise<PackageAnswer> => {
      const { user } = await administratorOf(request, sessions);
      const answer = await build(parseInput(packageRequestSchema, request.body), pages);
      if (answer.zip !== undefined)
        audit.info('package built', { by: user.userName, bytes: answer.zip.length });
      return answer;
    },
  );
}

async function build(
  { host, brand, icon = defaultIcon }: PackageRequest,
  pages: string | undefined,
): Promise<PackageAnswer> {
  const address = readHost(host);
  const read = readBrand(brand, 'brand.json');
  const findings = [...address.findings, ...(read.ok ? [] : read.findings)];
  if (!address.ok || !read.ok) return { findings, contents: [] };
  const order = { host: address.host, brand: read.input, icon, addIn: findBuiltAddIn(pages) };
  const built = await buildPackages(order);
  const files = built.zip && unzipSync(built.zip);
  const extension = built.zip && buildExtension(pages, address.host);
  return {
    findings: [...findings, ...built.findings],
    contents: [...built.contents],
    zip: built.zip && base64(built.zip),
    outlook: built.outlook && base64(built.outlook),
    extension: extension && base64(extension),
    icons: files && { color: base64(files['color.png']), outline: base64(files['outline.png']) },
  };
}

function base64(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString('base64');
}
