import { ApiRequester } from '../../shared/api/api-requester';
import {
  mailboxSchema,
  outlookManifestSchema,
  type Mailbox,
  type OutlookManifest,
} from '../../shared/api/preview-mailbox-schema';
import {
  hostTokenSchema,
  nestedTokenSchema,
  previewConfigSchema,
  previewPeopleSchema,
  type NestedToken,
  type PreviewPerson,
} from '../../shared/api/preview-schema';
import { environmentsSchema } from '../../shared/api/session-schema';
import type { GraphEmulation } from '../../shared/api/preview-graph-schema';
import { AppError } from '../../shared/errors/app-error';

const requester = new ApiRequester({ fetch: (url, request) => fetch(url, request) });

/** The demo people, in display order. Rejects with AppError; `not-found` where the demo is off. */
export async function loadPeople(): Promise<readonly PreviewPerson[]> {
  const { people } = await requester.request(previewPeopleSchema, { path: '/preview/api/people' });
  return people;
}

/** The person with this user name. Rejects with AppError `not-found` when there is none. */
export async function loadPerson(userName: string): Promise<PreviewPerson> {
  const person = (await loadPeople()).find((one) => one.userName === userName);
  if (!person) throw new AppError('not-found', `no demo person "${userName}"`);
  return person;
}

/** Where the apps are served: the configured public address, or else where this page comes from. */
export async function loadAppOrigin(ownOrigin: string): Promise<string> {
  const { appOrigin } = await requester.request(previewConfigSchema, { path: '/preview/api/config' });
  return appOrigin === undefined ? ownOrigin : new URL(appOrigin).origin;
}

/** The port of this server's https listener; undefined: it has none. Rejects with AppError. */
export async function loadHttpsPort(): Promise<number | undefined> {
  return (await requester.request(previewConfigSchema, { path: '/preview/api/config' })).httpsPort;
}

/** What is in the Outlook of this person. Rejects with AppError; `not-found` for whoever is no demo person. */
export function loadMailbox(userName: string): Promise<Mailbox> {
  return requester.request(mailboxSchema, {
    path: `/preview/api/mailbox?user=${encodeURIComponent(userName)}`,
  });
}

/** The manifest of the Outlook add-in. Rejects with AppError. */
export function loadOutlookManifest(): Promise<OutlookManifest> {
  return requester.request(outlookManifestSchema, { path: '/preview/api/outlook-manifest' });
}

/** The environment an app package for this server would name; undefined where there is none. Rejects with AppError. */
export async function loadFirstEnvironment(): Promise<string | undefined> {
  const { environments } = await requester.request(environmentsSchema, { path: '/api/environments' });
  return environments[0]?.id;
}

/** What Teams would vouch for this person with. Rejects with AppError. */
export async function requestHostToken(userName: string): Promise<string> {
  const { token } = await requester.request(hostTokenSchema, {
    method: 'POST',
    path: '/preview/api/host-token',
    body: { userName },
  });
  return token;
}

/** What Teams' broker would give the app `clientId` for this person. Rejects with AppError. */
export function requestNestedToken(userName: string, clientId: string): Promise<NestedToken> {
  return requester.request(nestedTokenSchema, {
    method: 'POST',
    path: '/preview/api/nested-token',
    body: { userName, clientId },
  });
}

/** How the Microsoft 365 of the evaluation behaves from now on. Rejects with AppError. */
export async function emulateGraph(emulation: GraphEmulation): Promise<void> {
  await requester.send({ method: 'POST', path: '/preview/api/graph', body: emulation });
}
