import type { OutlookHost } from '../../../../outlook-addin/host/host';
import type { AddInDesk, DeskPart } from '../../../../outlook-addin/session/add-in-desk';
import type { ApiClient } from '../../../../shared/api/api-client';
import type { ApiRequest } from '../../../../shared/api/api-requester';
import type { GraphToken } from '../../../../shared/api/graph-schema';
import type { Settings } from '../../../../shared/api/settings-schema';
import type { Contact } from '../../../../shared/contacts/contact';
import { EnvironmentNumbers } from '../../../../shared/dialing/environment-numbers';
import type { HubEndpoint } from '../../../../shared/endpoint/hub/hub-endpoint';
import { AppError } from '../../../../shared/errors/app-error';
import { quietLogger } from '../../server/support/quiet-logger';
import { readyWith } from '../../shared/ui/support/fake-endpoint';

/** What a test's server answers, by method and path; a refusal is an AppError. */
export type Answers = (request: ApiRequest) => unknown;

export interface FakeDeskParts {
  readonly directory?: readonly Contact[];
  readonly settings?: Partial<Settings>;
  readonly graphToken?: () => Promise<GraphToken>;
  /** For paths other than the directory's. */
  readonly answers?: Answers;
}

const settings: Settings = {
  environment: 'demo',
  country: 'FR',
  extensionLength: 3,
  emergencyNumbers: ['112'],
  callerDisplay: 'shown',
  holdSound: 'music',
  iceServers: [],
};

/** A signed-in person's desk whose server is the test. */
export class FakeDesk {
  /** Without the user's own contacts, which are asked for whatever happens. */
  readonly asked: ApiRequest[] = [];
  readonly parts: DeskPart[] = [];
  broken: AppError | undefined;
  readonly endpoint = readyWith([]);
  readonly desk: AddInDesk;

  constructor({ directory = [], graphToken, answers, ...more }: FakeDeskParts = {}) {
    const all = { ...settings, ...more.settings };
    const known = (request: ApiRequest): unknown => {
      if (request.path !== '/api/directory/resolve') return answers?.(request);
      const { emails } = request.body as { emails: string[] };
      return { contacts: directory.filter(({ email = '' }) => emails.includes(email)) };
    };
    const client: Partial<ApiClient> = {
      directory: () => Promise.resolve({ contacts: [...directory] }),
      graphToken: graphToken ?? (() => Promise.reject(new AppError('not-found'))),
      authorised: (_: unknown, request: ApiRequest) => {
        if (request.path === '/api/personal-contacts') return Promise.reject(new AppError('not-found'));
        this.asked.push(request);
        const answer = this.broken ?? known(request);
        return answer instanceof Error ? Promise.reject(answer) : (Promise.resolve(answer) as never);
      },
    };
    const desk: Partial<AddInDesk> = {
      client: client as ApiClient,
      user: { id: 'u1', userName: 'amira', displayName: 'Amira Haddad', extension: '201', role: 'user' },
      settings: all,
      endpoint: this.endpoint as unknown as HubEndpoint,
      numbers: new EnvironmentNumbers(() => Promise.resolve(all)),
      log: quietLogger,
      keep: (part) => {
        this.parts.push(part);
      },
    };
    this.desk = desk as AddInDesk;
  }
}

/** Outlook as far as a view asks it, and what it was asked to open. */
export class FakeHost {
  readonly opened: string[] = [];
  readonly letters: string[] = [];
  readonly host: OutlookHost;

  constructor() {
    const host: Partial<OutlookHost> = {
      account: 'amira.haddad@example.test',
      openLink: (url) => {
        this.opened.push(url);
        return Promise.resolve();
      },
      writeMail: (email) => {
        this.letters.push(email);
        return Promise.resolve();
      },
    };
    this.host = host as OutlookHost;
  }
}
