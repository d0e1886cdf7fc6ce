import { IncomingCallsApi } from '../../shared/api/incoming-calls-api';
import type { MeetingsApi } from '../../shared/api/meetings-api';
import { isLive } from '../../shared/call/call-state';
import type { ContactSource } from '../../shared/contacts/contact-source';
import { EnvironmentNumbers } from '../../shared/dialing/environment-numbers';
import { IncomingDesk } from '../../shared/incoming-calls/incoming-desk';
import type { MeetingsDesk } from '../../shared/meetings/desk/meetings-desk';
import type { Meeting } from '../../shared/meetings/meeting';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import type { ReadDialInput } from '../../shared/ui/dialpad/read-dial-input';
import type { PeopleDesk } from '../../shared/ui/people/people-desk';
import type { VoicemailDesk } from '../../shared/ui/voicemail/voicemail-desk';
import type { ReportSource } from '../../shared/diagnostics/report/part-report';
import { partReportSchema } from '../../shared/diagnostics/report/part-report-schema';
import { AppError } from '../../shared/errors/app-error';
import type { Companion, CompanionOptions, createCompanion } from '../companion';
import type { PlainText } from '../desktop/plain-notification';
import type { CompanionMeetings } from '../meetings/open-companion-meetings';
import type { CompanionPeople } from '../people/open-people';

/** The telephone of whoever is signed in, as its window shows it. */
export interface Phone extends Companion {
  /** Everybody this user may call, and their own contacts; fetched when they are first looked at. */
  readonly openPeople: () => Promise<PeopleDesk>;
  /** Calls back when something is to be done with contacts, whoever asked for it. */
  readonly onContactTask: (listener: () => void) => () => void;
  /** The same people as one list to search. */
  readonly openDirectory: () => Promise<ContactSource>;
  /** What reads a number a person typed, by the dialling rules of the environment; fetched when needed. */
  readonly reader: () => Promise<ReadDialInput>;
  /** What writes a number as people of the environment's country read it; fetched when needed. */
  readonly formatter: () => Promise<(number: string) => string>;
  /** Leaves nothing of people behind: their user signs out. */
  readonly forgetPeople: () => Promise<void>;
  /** The user's meetings; what reads them is fetched when they are first shown. Rejects with AppError. */
  readonly openMeetings: () => Promise<MeetingsDesk>;
  /** What a problem report of this window is gathered from; `findings`: those of the last diagnostics. */
  readonly reportSources: (findings: Readonly<Record<string, string>>) => readonly ReportSource[];
  /** What the server knows of meetings; what asks it is fetched when needed. */
  readonly meetings: () => Promise<Pick<MeetingsApi, 'join' | 'guestCall'>>;
  readonly incoming: IncomingDesk;
  readonly voicemail: VoicemailDesk;
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
  const companion = await (await fetchTelephone()).createCompanion(options);
  if (!companion) return undefined;
  const settings = await asked;
  const meetings = meetingsOpener(options, companion);
  const people = peopleOpener(options, companion);
  const numbers = new EnvironmentNumbers(() => api.settings());
  return {
    ...companion,
    close: async () => {
      await meetings.close();
      await people.close();
      await companion.close();
    },
    openMeetings: meetings.open,
    openPeople: people.open,
    onContactTask: people.onTask,
    openDirectory: async () => (await people.open()).people.view('all'),
    forgetPeople: people.forget,
    reader: numbers.reader,
    formatter: numbers.formatter,
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
    incoming: openIncoming(options, companion),
    voicemail: { client: api, news: companion.news, log: log.child('voicemail') },
    summoned: options.command !== undefined,
    supportEmail: settings?.supportEmail,
    untilIdle: () => untilIdle(companion.endpoint),
  };
}

/** Where calls go, as long as this is the telephone: whenever the hub is there again, it is asked anew. */
function openIncoming(
  { api, signedIn, log }: PhoneOptions,
  { endpoint, link, news }: Companion,
): IncomingDesk {
  const desk = new IncomingDesk({
    api: new IncomingCallsApi(api),
    dial: (codes) => endpoint.execute({ kind: 'feature-codes', id: crypto.randomUUID(), codes }),
    log: log.child('incoming'),
  });
  news.add((message) => {
    if (message.type === 'incoming-calls') desk.receive(message.calls);
  });
  const look = (): void => {
    if (link.snapshot() === 'connected') void desk.load();
  };
  if (signedIn.user.role !== 'guest') {
    link.subscribe(look);
    look();
  }
  return desk;
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

/** The people, opened once, and again after a failure. */
function peopleOpener(
  { api, signedIn, log }: PhoneOptions,
  companion: Companion,
): {
  readonly open: () => Promise<PeopleDesk>;
  readonly onTask: (listener: () => void) => () => void;
  readonly close: () => Promise<void>;
  readonly forget: () => Promise<void>;
} {
  const listeners = new Set<() => void>();
  let opening: Promise<CompanionPeople> | undefined;
  const begin = async (): Promise<CompanionPeople> => {
    const { openCompanionPeople } = await import('../people/open-people');
    const opened = openCompanionPeople({
      api,
      userId: signedIn.user.id,
      companion,
      log: log.child('people'),
    });
    const { task } = opened.desk;
    task.watch(() => {
      if (task.current()) for (const listener of listeners) listener();
    });
    return opened;
  };
  const open = (): Promise<CompanionPeople> => {
    opening ??= begin().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const close = async (): Promise<void> => {
    // What could not be opened needs no closing.
    (await opening?.catch(() => undefined))?.close();
  };
  return {
    open: async () => (await open()).desk,
    onTask: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close,
    forget: async () => {
      const opened = await opening?.catch(() => undefined);
      opened?.close();
      if (opened) await opened.desk.forget();
      else (await import('../people/open-people')).forgetPeople(signedIn.user.id);
    },
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
