import type { ApiClient } from '../../shared/api/api-client';
import type { MeetingsApi } from '../../shared/api/meetings-api';
import { isLive } from '../../shared/call/call-state';
import type { DirectorySource } from '../../shared/api/directory-source';
import type { ContactSource } from '../../shared/contacts/contact-source';
import { dialPlanOf } from '../../shared/dialing/dialling-settings';
import type { MeetingsDesk } from '../../shared/meetings/desk/meetings-desk';
import type { Meeting } from '../../shared/meetings/meeting';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import type { ReadDialInput } from '../../shared/ui/dialpad/read-dial-input';
import type { ReportSource } from '../../shared/diagnostics/report/part-report';
import { partReportSchema } from '../../shared/diagnostics/report/part-report-schema';
import { AppError } from '../../shared/errors/app-error';
import type { Companion, CompanionOptions, createCompanion } from '../companion';
import type { PlainText } from '../desktop/plain-notification';
import type { CompanionMeetings } from '../meetings/open-companion-meetings';

/** The telephone of whoever is signed in, as its window shows it. */
export interface Phone extends Companion {
  /** The directory of the PBX; what searches it is fetched when it is first opened. */
  readonly openDirectory: () => Promise<ContactSource>;
  /** What reads a number a person typed, by the dialling rules of the environment; fetched when needed. */
  readonly reader: () => Promise<ReadDialInput>;
  /** The user's meetings; what reads them is fetched when they are first shown. Rejects with AppError. */
  readonly openMeetings: () => Promise<MeetingsDesk>;
  /** What a problem report of this window is gathered from; `findings`: those of the last diagnostics. */
  readonly reportSources: (findings: Readonly<Record<string, string>>) => readonly ReportSource[];
  /** What the server knows of meetings; what asks it is fetched when needed. */
  readonly meetings: () => Promise<Pick<MeetingsApi, 'join' | 'guestCall'>>;
  /** It was opened to call somebody at once. */
  readonly summoned: boolean;
  /** Where problem reports of this environment go. */
  readonly supportEmail?: string | undefined;
  /** Resolves as soon as no call goes on, at once if none does. */
  untilIdle(): Promise<void>;
}

export interface PhoneOptions extends CompanionOptions {
  /** The words of a reminder. */
  readonly describeMeeting: (meeting: Meeting) => PlainText;
}

interface Telephone {
  readonly createCompanion: typeof createCompanion;
}

let telephone: Promise<Telephone> | undefined;

/**
 * Fetches what makes a telephone, SIP and media: apart from the page, which can ask who it is
 * meanwhile. A fetch that failed is made again at the next call.
 * @throws AppError `network`
 */
export function fetchTelephone(): Promise<Telephone> {
  telephone ??= import('../companion').catch((error: unknown) => {
    telephone = undefined;
    throw new AppError('network', 'the telephone could not be fetched', { cause: error });
  });
  return telephone;
}

/**
 * Opens the telephone. Undefined when another window of this browser is this user's companion.
 * Rejects with AppError.
 */
export async function openPhone(options: PhoneOptions): Promise<Phone | undefined> {
  const { api, log } = options;
  // Asked for at the same time; the telephone can do without.
  const asked = api.settings().catch((error: unknown) => {
    log.info('no settings for the window', { error });
    return undefined;
  });
  const directory = directoryOpener(api);
  const companion = await (
    await fetchTelephone()
  ).createCompanion({
    ...options,
    onNews: (news) => {
      if (news.type === 'directory-changed') directory.changed(news.revision);
    },
  });
  if (!companion) return undefined;
  const settings = await asked;
  const meetings = meetingsOpener(options, companion);
  return {
    ...companion,
    close: async () => {
      await meetings.close();
      await companion.close();
    },
    openMeetings: meetings.open,
    openDirectory: directory.open,
    reader: dialReader(api),
    reportSources: (findings) => [
      {
        app: 'companion',
        collect: () => {
          const report = companion.report();
          return Promise.resolve({ ...report, facts: { ...report.facts, ...findings } });
        },
      },
      { app: 'server', collect: () => api.authorised(partReportSchema, { path: '/api/report' }) },
    ],
    meetings: async () => {
      const { MeetingsApi } = await import('../../shared/api/meetings-api');
      return new MeetingsApi(api);
    },
    summoned: options.command !== undefined,
    supportEmail: settings?.supportEmail,
    untilIdle: () => untilIdle(companion.endpoint),
  };
}

/** The meetings, opened once, and again after a failure. */
function meetingsOpener(
  { api, origin, describeMeeting, log }: PhoneOptions,
  companion: Companion,
): { readonly open: () => Promise<MeetingsDesk>; readonly close: () => Promise<void> } {
  let opening: Promise<CompanionMeetings> | undefined;
  const begin = async (): Promise<CompanionMeetings> => {
    const { openCompanionMeetings } = await import('../meetings/open-companion-meetings');
    return openCompanionMeetings({ api, origin, companion, describeMeeting, log: log.child('meetings') });
  };
  return {
    open: async () => {
      opening ??= begin().catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
      return (await opening).desk;
    },
    close: async () => {
      // What could not be opened needs no closing.
      (await opening?.catch(() => undefined))?.close();
    },
  };
}

/** One source for the telephone's life, which keeps what it has loaded until it is told of a change. */
function directoryOpener(api: Pick<ApiClient, 'directory'>): {
  readonly open: () => Promise<ContactSource>;
  readonly changed: (revision: number) => void;
} {
  let source: DirectorySource | undefined;
  return {
    open: async () => {
      const { DirectorySource } = await import('../../shared/api/directory-source');
      source ??= new DirectorySource(api);
      return source;
    },
    changed: (revision) => source?.changed(revision),
  };
}

/** The reader carries the numbers of every country, so it comes apart from the first load. */
function dialReader(api: Pick<ApiClient, 'settings'>): () => Promise<ReadDialInput> {
  return async () => {
    const [{ parseDialInput }, settings] = await Promise.all([
      import('../../shared/dialing/parse-dial-input'),
      api.settings(),
    ]);
    const plan = dialPlanOf(settings);
    return (text) => parseDialInput(text, plan);
  };
}

/** Resolves as soon as the endpoint has no live call. */
export function untilIdle(endpoint: Endpoint): Promise<void> {
  return new Promise((resolve) => {
    let release: () => void = () => undefined;
    const look = () => {
      if (endpoint.snapshot().state?.calls.some(({ state }) => isLive(state))) return;
      release();
      resolve();
    };
    release = endpoint.subscribe(look);
    look();
  });
}
