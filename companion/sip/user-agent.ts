import { UserAgent, URI, type Invitation, type SessionDescriptionHandlerFactory } from 'sip.js';
import type { SipSettings } from '../../shared/api/settings-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError } from '../../shared/errors/app-error';
import { readable } from './remote-party';
import { forwardLog } from './sip-log';
import { WebSocketTransport } from './web-socket-transport';

/** Longer than any PBX lets a phone ring (timer C, RFC 3261 §16.6: 3 min); who gives up before is the caller. */
const NO_ANSWER_S = 185;

export interface UserAgentSettings {
  readonly settings: SipSettings;
  /** A UUID of this window: after a reload the registrar replaces its old binding (RFC 5626 §4.1). */
  readonly instanceId?: string | undefined;
  readonly createWebSocket: (url: string, protocol: string) => WebSocket;
  readonly describe: SessionDescriptionHandlerFactory;
  readonly onInvitation: (invitation: Invitation) => void;
  readonly log: Logger;
}

/**
 * The one user agent of the page's life. Its Contact (a user and host made up once) stays the same
 * over every reconnection, because the routes of living dialogs lead to it.
 * @throws AppError `invalid-input` when the settings cannot be used
 */
export function createUserAgent(options: UserAgentSettings): {
  userAgent: UserAgent;
  transport: WebSocketTransport;
} {
  const { settings, log } = options;
  const servers = settings.servers.filter((url) => /^wss?:\/\/[^\s]+$/.test(url));
  if (servers.length === 0 || !settings.domain) throw new AppError('invalid-input', 'no usable SIP server');
  const userAgent = new UserAgent({
    uri: new URI('sip', settings.userName, settings.domain),
    displayName: readable(settings.displayName, 120)?.replace(/["\\]/g, "'") ?? '',
    authorizationUsername: settings.authorizationUser,
    authorizationPassword: settings.password,
    ...(options.instanceId ? { instanceId: options.instanceId } : {}),
    userAgentString: 'Calling companion',
    transportConstructor: WebSocketTransport,
    transportOptions: { servers, createWebSocket: options.createWebSocket, log: log.child('socket') },
    sessionDescriptionHandlerFactory: options.describe,
    noAnswerTimeout: NO_ANSWER_S,
    // We ring when we know that we can take the call.
    sendInitialProvisionalResponse: false,
    gracefulShutdown: false,
    // Told, and done by ourselves: the library's own way takes over without asking who comes, and
    // ends the old dialog with a BYE that nobody repeats.
    sipExtensionExtraSupported: ['replaces'],
    logBuiltinEnabled: false,
    logConfiguration: false,
    logLevel: 'warn',
    logConnector: forwardLog(log),
    delegate: {
      onInvite: options.onInvitation,
      // Without a handler sip.js accepts a message nobody will ever read.
      onMessage: (message) => {
        void message.reject({ statusCode: 405 });
      },
    },
  });
  const { transport } = userAgent;
  if (!(transport instanceof WebSocketTransport)) throw new AppError('internal', 'not our transport');
  return { userAgent, transport };
}
