import type { RequestListener } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { recordLimits } from '../shared/call-log/call-record';
import { createLogger } from '../shared/diagnostics/create-logger';
import type { Logger } from '../shared/diagnostics/logger';
import { teeLogger } from '../shared/diagnostics/tee-logger';
import type { ToEveryWindow } from '../shared/protocol/envelope';
import { openUserManagement } from './accounts/open-user-management';
import { sipSecrets } from './accounts/sip-secrets';
import { auditRoutes } from './audit/audit-routes';
import { AuditTrail } from './audit/audit-trail';
import { adminRoutes } from './admin/admin-routes';
import { incomingAdminRoutes } from './admin/incoming-admin-routes';
import { ownCertificate, type Certificate } from './config/certificate';
import type { Config } from './config/config';
import { loadKeys } from './config/keys';
import { sealOf } from './config/seal';
import { openAccounts } from './open-accounts';
import { openCalls } from './open-calls';
import { discoveryRoutes } from './discovery/discovery-routes';
import { UserJournals } from './diagnostics/user-journals';
import { directoryRoutes } from './directory/directory-routes';
import { openDirectorySources } from './directory/open-directory-sources';
import { resolveRoutes } from './directory/resolve-routes';
import { graphRoutes } from './graph/graph-routes';
import { firstOf } from './graph/graph-token-source';
import { createApp } from './http/app';
import { healthRoute } from './http/health-route';
import { listen } from './http/listeners';
import { Origins } from './http/origins';
import { servePages } from './http/pages';
import { Upgrades } from './http/upgrades';
import { Hub } from './hub/hub';
import { GuestBook } from './meetings/guests/guest-book';
import { GuestSessions } from './meetings/guests/guest-sessions';
import { openMeetings } from './meetings/open-meetings';
import { officeJsAddress } from './outlook/office-js';
import { outlookPages } from './outlook/outlook-pages';
import { openPresence } from './presence/open-presence';
import { pairingRoutes } from './pairing/pairing-routes';
import { evaluationRoutes } from './preview/evaluation-routes';
import { openGraphPreview } from './preview/graph/open-graph-preview';
import { personalContactsRoutes } from './personal-contacts/personal-contacts-routes';
import { reportRoutes } from './report/report-routes';
import { Scope } from './scope';
import { adminSettingsRoutes } from './settings/admin-settings-routes';
import { openSettings } from './settings/open-settings';
import { settingsRoutes } from './settings/settings-routes';
import { pbxAccounts, switchAccounts } from './settings/sip-accounts';
import { oauthRoutes } from './sign-in/oauth/oauth-routes';
import { sessionRoutes } from './sign-in/session-routes';
import { openSignIn } from './sign-in/open-sign-in';
import { openDataDirectory } from './store/data-directory';
import { openStore } from './store/open-store';
import { TicketBook } from './tickets/ticket-book';
import { ticketRoutes } from './tickets/ticket-routes';

export interface ServerOptions {
  /** 0: any free port. */
  readonly port: number;
  /** Absent: no https. 0: any free port. */
  readonly httpsPort?: number | undefined;
  readonly dataDir: string;
  readonly config: Config;
  /** With the demo people, their passwords known to everybody, and the simulated hosts. */
  readonly demo: boolean;
  /** For https; absent: one of our own. */
  readonly certificate?: Certificate | undefined;
  readonly databaseUrl?: string | undefined;
  /** The built pages; absent: the API alone. */
  readonly pages?: string | undefined;
  /** The built `pglite-worker`; absent: the store runs in this thread. */
  readonly workerFile?: string | undefined;
  /** The built `conference-mixer`; absent: meeting rooms cannot be called. */
  readonly mixerFile?: string | undefined;
  readonly log: Logger;
}

export interface RunningServer {
  readonly port: number;
  readonly httpsPort?: number | undefined;
  /** Ends connections, listeners and store, in that order. */
  close(): Promise<void>;
}

/** Starts everything; usable when it resolves. Throws StartError, with nothing left running. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const scope = new Scope(options.log);
  try {
    return await start(options, scope);
  } catch (error) {
    await scope.close();
    throw error;
  }
}

async function start(options: ServerOptions, scope: Scope): Promise<RunningServer> {
  const { config, demo } = options;
  const journals = new UserJournals();
  const trail = new AuditTrail();
  const journal = createLogger({ scope: 'server', level: 'debug', sink: journals.sink });
  const log = teeLogger(options.log, journal, trail.logger);
  const { environment, publicUrl } = config;
  const pbx = pbxAccounts(config, demo);
  const data = openDataDirectory(options.dataDir);
  scope.add('data directory', () => {
    data.release();
  });
  const keys = loadKeys(data.path);
  const certificate =
    options.httpsPort === undefined ? undefined : (options.certificate ?? (await ownCertificate(data.path)));
  const logSize = { ...recordLimits, records: config.callLog.records };
  const store = await openStore({ ...options, dataDir: data.path, logSize });
  scope.add('store', () => store.close());
  trail.open({ store: store.audit, environment: environment.id, log });
  scope.add('audit', () => trail.written());
  const guests = new GuestBook();
  const secrets = sipSecrets(sealOf(keys));
  const { users, known, directory } = await openAccounts({ store, config, demo, secrets, visitors: guests });
  void store.backUp();
  const settings = await openSettings({ config, dataDir: data.path, log: log.child('settings') });
  scope.add('settings', () => {
    settings.close();
  });

  const meetings = await openMeetings({
    store,
    users,
    config,
    demo,
    settings: settings.book,
    guests,
    isGroup: (number) => incoming.groups.byNumber(number) !== undefined,
    log: log.child('meetings'),
  });

  const ports: number[] = [];
  const origin = (): string => publicUrl ?? `http://localhost:${String(ports[0] ?? options.port)}`;
  const entrance = openSignIn({
    sessionRecords: new GuestSessions(store.sessions, guests, (id) => {
      hub.endSession(id);
    }),
    users,
    keys,
    config,
    demo,
    origin,
    port: () => ports[0] ?? options.port,
    log,
  });
  const { environments, sessions, signIn, hostTokens, providerTokens } = entrance;
  scope.add('sign-in', entrance.close);

  const origins = new Origins({ publicUrl, ports: () => ports, extensionIds: config.extensionIds });
  const tell = (userId: string, message: ToEveryWindow): void => {
    hub.tell(userId, message);
  };
  const presence = await openPresence({ store, users });
  scope.add('presence', presence.close);
  const hub: Hub = new Hub({
    windows: presence.windows,
    identify: async (token) => {
      const { user, sessionId, expiresAt } = await sessions.identify(token);
      return { userId: user.id, sessionId, expiresAt, guest: user.role === 'guest' };
    },
    originAllowed: (request) => origins.allowsRequest(request),
    log: log.child('hub'),
  });
  sessions.onEnded((id) => {
    hub.endSession(id);
  });
  const { incoming, telephony, ...calls } = await openCalls({
    ...{ store, users, guests, config, demo, keys, presence, log },
    rooms: meetings.rooms,
    settings: settings.book,
    atPbx: pbx !== undefined,
    mixerFile: options.mixerFile,
    tell,
  });
  const management = openUserManagement({
    ...{ store: store.users, known, users, secrets, config, demo, settings: settings.book, sessions, log },
    isTaken: (number) =>
      meetings.rooms.holderOf(number) !== undefined || incoming.groups.byNumber(number) !== undefined,
    dismiss: (extension) => telephony?.dismiss(extension),
  });
  const sources = await openDirectorySources({
    ...{ store: store.directory, directory, config, scope, log },
    groups: {
      all: () => incoming.groups.all,
      onChanged: (listener) => incoming.groups.onChanged(listener),
    },
    tell: (revision) => {
      hub.tellEveryone({ type: 'directory-changed', revision });
    },
  });

  const officeJs = officeJsAddress(config.officeJs, demo);
  const app = await createApp({
    config,
    origins,
    officeJs,
    trustedCertificate: certificate?.trusted ?? false,
    log: log.child('http'),
  });
  scope.add('http', () => app.close());
  healthRoute(app, {
    ping: store.ping,
    hub: () => ({ ...hub.metrics() }),
    sip: telephony && (() => ({ ...telephony.metrics() })),
    conference: telephony?.conference,
    ldap: sources.ldap && (() => sources.ldap?.counts() ?? {}),
    pbx: environment.pbx && { servers: environment.pbx.servers.length },
  });
  sessionRoutes(app, { environments, signIn, sessions, providerTokens });
  oauthRoutes(app, { ...entrance.oauth, origin });
  discoveryRoutes(app, {
    environments,
    discovery: config.discovery,
    origin,
    demo,
    log: log.child('discovery'),
  });
  const sipAccounts = pbx ?? switchAccounts(environment, keys);
  settingsRoutes(app, { environment, sessions, settings: settings.book, sipAccounts });
  adminSettingsRoutes(app, { config, sessions, settings });
  directoryRoutes(app, { sessions, directory });
  resolveRoutes(app, { sessions, directory });
  sources.routes(app, sessions);
  management.routes(app);
  auditRoutes(app, { sessions, store: store.audit, trail, environment: environment.id });
  const graph = demo ? openGraphPreview(keys, publicUrl) : undefined;
  graphRoutes(app, { sessions, tokens: firstOf(entrance.graphTokens, ...(graph ? [graph.source] : [])) });
  presence.routes(app, { sessions });
  calls.routes(app, { sessions });
  personalContactsRoutes(app, { sessions, store: store.personalContacts, tell });
  reportRoutes(app, { sessions, journals, hub });
  const tickets = new TicketBook();
  ticketRoutes(app, { sessions, users, book: tickets, publicUrl });
  meetings.routes(app, { sessions, tickets });
  pairingRoutes(app, {
    sessions,
    users,
    settings: settings.book,
    origins,
    publicUrl,
    log: log.child('pairing'),
  });
  adminRoutes(app, {
    sessions,
    environment,
    infos: () => environments.infos(),
    users,
    connected: () => hub.connected(),
    publicUrl,
    pages: options.pages,
    log,
  });
  incomingAdminRoutes(app, { sessions, users, environment, ...incoming, log });
  if (graph) {
    await evaluationRoutes(app, {
      graph,
      users,
      signIn,
      hostTokens,
      publicUrl,
      origin,
      httpsPort: () => ports[1],
      pages: options.pages,
      dataDir: data.path,
    });
  }
  if (options.pages !== undefined) outlookPages(app, { root: options.pages, officeJs });
  if (options.pages !== undefined) await servePages(app, { root: options.pages, demo });
  await app.ready();

  const upgrades = new Upgrades((request) => origins.allowsRequest(request));
  upgrades.route('/hub', (request, socket, head) => {
    hub.handleUpgrade(request, socket, head);
  });
  if (telephony) upgrades.route('/sip', telephony.upgrade);
  const listeners = await listen({
    port: options.port,
    httpsPort: options.httpsPort,
    certificate,
    handler: handlerOf(app, hub),
    upgrades,
  });
  ports.push(listeners.port, ...(listeners.httpsPort === undefined ? [] : [listeners.httpsPort]));
  scope.add('listeners', () => listeners.close());
  scope.add('hub', () => hub.close());
  telephony?.endWith(scope);
  log.info('started', {
    port: listeners.port,
    httpsPort: listeners.httpsPort,
    demo,
    rooms: meetings.rooms.all.length,
  });
  return { port: listeners.port, httpsPort: listeners.httpsPort, close: () => scope.close() };
}

/** The hub's long polling is below `/hub`; all else is the application's. */
function handlerOf(app: FastifyInstance, hub: Hub): RequestListener {
  return (request, response) => {
    if (/^\/hub\/?(\?|$)/.test(request.url ?? '')) hub.handleRequest(request, response);
    else app.routing(request, response);
  };
}
