import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { providerEmulationSchema } from '../../../shared/api/preview-provider-schema';
import { AppError, errorCodeOf } from '../../../shared/errors/app-error';
import { parseInput } from '../../http/parse-input';
import { localeOf, sendPage } from '../../http/plain-page/send-page';
import { addressOf } from '../../http/request-address';
import { statusOf } from '../../http/status';
import type { SignInService } from '../../sign-in/sign-in';
import type { UserDirectory } from '../../sign-in/user-directory';
import { demoAccounts } from '../demo-people';
import { createProvider, IDP_PATH } from './create-provider';
import { nestedTokenRoute } from './nested-token-route';
import { loadProviderKeys, type ProviderKeys } from './provider-keys';
import { errorPage, signInPage } from './provider-pages';

export interface IdentityProviderOptions {
  readonly users: UserDirectory;
  readonly signIn: SignInService;
  readonly dataDir: string;
  readonly origin: () => string;
}

type InteractionRequest = FastifyRequest<{ Params: { uid: string } }>;

/** Ours are the requests of a person's browser; `allowList` of the whole application leaves pages out. */
const limited = (max: number) => ({
  config: { rateLimit: { max, timeWindow: 60_000, allowList: () => false } },
});

/** The identity provider of the evaluation, at `/preview/idp`. Mounted where demo people are, and nowhere else. */
export async function identityProviderRoutes(
  app: FastifyInstance,
  options: IdentityProviderOptions,
): Promise<void> {
  let loaded: Promise<ProviderKeys> | undefined;
  const keys = (): Promise<ProviderKeys> => (loaded ??= loadProviderKeys(options.dataDir));
  let made: Promise<Provider> | undefined;
  const provider = (): Promise<Provider> => (made ??= open(options, keys));
  nestedTokenRoute(app, { users: options.users, origin: options.origin, keys });

  let cutsOpener = false;
  app.post('/preview/api/identity-provider', async (request, reply) => {
    ({ cutsOpener } = parseInput(providerEmulationSchema, request.body));
    return reply.code(204).send();
  });

  await app.register(async (pages) => {
    pages.addHook('onSend', async (_request, reply) => {
      if (cutsOpener) reply.header('cross-origin-opener-policy', 'same-origin');
    });
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 4096 },
      (_request, body, done) => {
        done(null, Object.fromEntries(new URLSearchParams(body.toString())));
      },
    );
    const interaction = `${IDP_PATH}/interaction/:uid`;
    pages.get(interaction, limited(120), async (request: InteractionRequest, reply) =>
      ask(await provider(), request, reply),
    );
    pages.post(interaction, limited(60), async (request: InteractionRequest, reply) =>
      take(await provider(), options, request, reply),
    );
  });

  await app.register(async (endpoints) => {
    // The provider reads bodies itself.
    endpoints.removeAllContentTypeParsers();
    endpoints.addContentTypeParser('*', (_request, _payload, done) => {
      done(null);
    });
    endpoints.all(`${IDP_PATH}/*`, limited(600), async (request, reply) => {
      const handle = (await provider()).callback();
      const { raw } = request;
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) reply.raw.setHeader(name, value);
      }
      reply.hijack();
      // It is known by one address, by whatever way a request has come: through a proxy, over the loopback.
      const { host, protocol } = new URL(options.origin());
      Object.assign(raw.headers, {
        host,
        'x-forwarded-host': host,
        'x-forwarded-proto': protocol.slice(0, -1),
      });
      // How the provider knows where it is mounted.
      Object.assign(raw, { originalUrl: raw.url, url: (raw.url ?? '').slice(IDP_PATH.length) });
      await handle(raw, reply.raw);
    });
  });
}

async function open(
  { users, origin }: IdentityProviderOptions,
  keys: () => Promise<ProviderKeys>,
): Promise<Provider> {
  return createProvider({ origin: origin(), keys: await keys(), users });
}

/** Shows the page, or says that there is nothing to ask any more. */
async function ask(
  provider: Provider,
  request: InteractionRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const details = await provider.interactionDetails(request.raw, reply.raw).catch(() => undefined);
  if (details?.uid !== request.params.uid) {
    return sendPage(reply, 410, errorPage(localeOf(request)));
  }
  const hint = details.params['login_hint'];
  return sendPage(
    reply,
    200,
    signInPage({
      locale: localeOf(request),
      action: `${IDP_PATH}/interaction/${details.uid}`,
      userName: typeof hint === 'string' ? hint.slice(0, 64) : '',
    }),
  );
}

/** Takes what was typed, and sends the browser on. */
async function take(
  provider: Provider,
  { signIn }: IdentityProviderOptions,
  request: InteractionRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const details = await provider.interactionDetails(request.raw, reply.raw).catch(() => undefined);
  if (details?.uid !== request.params.uid) {
    return sendPage(reply, 410, errorPage(localeOf(request)));
  }
  const { userName = '', password = '', answer } = (request.body ?? {}) as Record<string, string | undefined>;
  const finish = async (result: Parameters<Provider['interactionResult']>[2]): Promise<FastifyReply> =>
    reply.redirect(await provider.interactionResult(request.raw, reply.raw, result), 303);
  if (answer === 'cancel') return finish({ error: 'access_denied' });
  try {
    const name = userName.trim().slice(0, 64);
    // Accounts of the configuration are none of this provider's.
    if (!demoAccounts.some((one) => one.userName === name.toLowerCase())) {
      throw new AppError('wrong-credentials', 'not one of the people of the evaluation');
    }
    const user = await signIn.byPassword(name, password.slice(0, 256), addressOf(request));
    await forgetOther(provider, details, user.id);
    return await finish({ login: { accountId: user.id } });
  } catch (error) {
    const code = errorCodeOf(error);
    const page = signInPage({
      locale: localeOf(request),
      action: `${IDP_PATH}/interaction/${details.uid}`,
      userName: userName.slice(0, 64),
      error: code,
    });
    return sendPage(reply, statusOf(code), page);
  }
}

/**
 * Whoever signs in where somebody else was signed in has signed that one out. The provider's own way there
 * is a page that sends itself by a script.
 */
async function forgetOther(
  provider: Provider,
  details: Awaited<ReturnType<Provider['interactionDetails']>>,
  accountId: string,
): Promise<void> {
  const { session } = details;
  if (!session || session.accountId === accountId) return;
  await (await provider.Session.find(session.cookie))?.destroy();
  details.session = undefined;
  await details.save(details.exp - Math.floor(Date.now() / 1000));
}
