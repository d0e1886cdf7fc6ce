import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { scriptOriginsOf } from '../outlook/office-js';

/** Microsoft's hosts that show the tab or the add-in in a frame. */
const microsoft = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/** Where teams-js looks up the hosts it may trust, beside those it knows. */
const trustedOriginsOfTeams = 'https://res.cdn.office.net';

/** Where contacts and calendars of Microsoft 365 are read; a page gets a token for it only where that is configured. */
const microsoftGraph = 'https://graph.microsoft.com';

export interface SecurityOptions {
  /** Who else may frame the tab. */
  readonly frameAncestors: readonly string[];
  /** Where the apps are served when not from the page's own origin: the preview frames the tab from there. */
  readonly publicUrl?: string | undefined;
  /** SIP servers beside our own. */
  readonly environment: { readonly pbx?: { readonly servers: readonly string[] } | undefined };
  /** Where the Outlook add-in loads office.js from. */
  readonly officeJs: string;
  /** Our certificate is one that browsers trust, so that they may insist on https. */
  readonly trusted: boolean;
}

/** Headers of every answer. The tab and the add-in alone may be framed by others, the administrator's page by nobody; there is no Cross-Origin-Opener-Policy, which would cut a companion from its opener. */
export async function secureHeaders(app: FastifyInstance, options: SecurityOptions): Promise<void> {
  const { publicUrl, trusted } = options;
  const sipServers = options.environment.pbx?.servers.map((url) => new URL(url).origin) ?? [];
  const ancestors = ["'self'", ...microsoft, ...options.frameAncestors].join(' ');
  const officeScripts = ["'self'", ...scriptOriginsOf(options.officeJs)].join(' ');
  const scripts = (request: IncomingMessage): string => {
    // The companion's worker for backgrounds is compiled WebAssembly; a worker has the policy of its own file.
    if (isSegmentation(request)) return "'self' 'wasm-unsafe-eval'";
    return isAddIn(request) ? officeScripts : "'self'";
  };
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: [scripts],
        // Griffel writes its rules into style elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        // The simulated Outlook shows the add-in's icons from where the apps are served.
        imgSrc: ["'self'", 'data:', 'blob:', ...(publicUrl === undefined ? [] : [publicUrl])],
        mediaSrc: ["'self'", 'blob:'],
        // Includes the hub's and the switch's WebSockets (CSP3 §6.7.2.8: 'self' matches ws and wss too).
        connectSrc: [
          "'self'",
          trustedOriginsOfTeams,
          (request: IncomingMessage) =>
            isTab(request) || isAddIn(request) || isCompanion(request.url ?? '') ? microsoftGraph : "'self'",
          ...sipServers,
        ],
        // The companion's service worker and the manifests it is installed by.
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        frameSrc: ["'self'", ...(publicUrl === undefined ? [] : [publicUrl])],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: [
          (request: IncomingMessage) =>
            isTab(request) || isAddIn(request) ? ancestors : isAdministration(request) ? "'none'" : "'self'",
        ],
      },
    },
    crossOriginOpenerPolicy: false,
    crossOriginEmbedderPolicy: false,
    // frame-ancestors says it better, and this cannot name several.
    frameguard: false,
    hsts: trusted ? { maxAge: 15_552_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.addHook('onSend', async (request, reply) => {
    // Outlook shows the pictures of the ribbon on its own page.
    if (/^\/outlook\/icons\//.test(request.url)) reply.header('cross-origin-resource-policy', 'cross-origin');
    // Headset buttons belong to the window that has the calls.
    const hid = isCompanion(request.url) ? '(self)' : '()';
    reply.header(
      'permissions-policy',
      `camera=(self), microphone=(self), geolocation=(), payment=(), usb=(), hid=${hid}`,
    );
  });
}

function isSegmentation(request: IncomingMessage): boolean {
  return /^\/companion\/segmentation\/[\w.-]+$/.test(request.url ?? '');
}

function isCompanion(url: string): boolean {
  return /^\/companion(\/|$|\?)/.test(url);
}

/** Nobody may lay a page over the administrator's and have him click through it. */
function isAdministration(request: IncomingMessage): boolean {
  return /^\/admin(\/|$|\?)/.test(request.url ?? '');
}

function isTab(request: IncomingMessage): boolean {
  return /^\/teams(\/|$|\?)/.test(request.url ?? '');
}

function isAddIn(request: IncomingMessage): boolean {
  return /^\/outlook(\/|$|\?)/.test(request.url ?? '');
}
