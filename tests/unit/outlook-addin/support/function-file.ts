import type { CommandMeans } from '../../../../outlook-addin/commands/command-means';
import { addMeeting } from '../../../../outlook-addin/commands/add-meeting';
import { missingMeeting } from '../../../../outlook-addin/commands/reminder/missing-meeting';
import { removeMeeting } from '../../../../outlook-addin/commands/remove-meeting';
import { runCommand } from '../../../../outlook-addin/commands/run-command';
import { loadWords } from '../../../../outlook-addin/commands/words/words';
import type { ItemNotice, OutlookHost } from '../../../../outlook-addin/host/host';
import type { OutlookItem } from '../../../../outlook-addin/host/outlook-item';
import type { Access } from '../../../../outlook-addin/session/open-access';
import type { ApiRequest } from '../../../../shared/api/api-requester';
import type { Room } from '../../../../shared/api/meetings-schema';
import { AppError } from '../../../../shared/errors/app-error';
import type { ErrorCode } from '../../../../shared/errors/error-code';
import { FakeAppointment } from './fake-appointment';
import { board, invitationTo, ORIGIN, weekly } from './rooms';

/** The ribbon's functions beside an appointment of amira's Outlook, with the server as a test has it. */
export class FunctionFile {
  readonly item = new FakeAppointment();
  readonly notices: ItemNotice[] = [];
  readonly requests: ApiRequest[] = [];
  /** By the owner asked for; '' for one's own. A code refuses. */
  readonly rooms: Record<string, readonly Room[] | ErrorCode> = { '': [weekly, board] };
  languages = ['en-US'];
  signedIn = true;
  off = false;
  opensPane = false;
  silentNotices = false;
  /** Mailbox, in this Outlook. */
  mailbox = 14;
  /** Beside which the page is; the appointment unless told. */
  beside: OutlookItem | undefined = this.item;

  async add(): Promise<string> {
    await runCommand(await this.means(), 'outlook-command.adding', addMeeting);
    return this.said();
  }

  async remove(): Promise<string> {
    await runCommand(await this.means(), 'outlook-command.removing', removeMeeting);
    return this.said();
  }

  async asksBeforeSending(): Promise<string | undefined> {
    return missingMeeting(await this.means());
  }

  async means(): Promise<CommandMeans> {
    const host: Partial<OutlookHost> = {
      account: 'amira@example.test',
      languages: this.languages,
      supports: (_set, version) => Number(version.split('.')[1]) <= this.mailbox,
      item: () => this.beside,
      composed: () => (this.beside === this.item ? this.item : undefined),
      notify: (notice) => {
        this.notices.push(notice);
        return this.silentNotices ? Promise.reject(new AppError('timeout')) : Promise.resolve();
      },
      openPane: () => (this.opensPane ? Promise.resolve() : Promise.reject(new AppError('not-supported'))),
    };
    const access = {
      authorised: (_schema: unknown, request: ApiRequest) => {
        this.requests.push(request);
        return this.answer(request.path);
      },
      session: {
        current: () => (this.signedIn ? {} : undefined),
        resume: () => Promise.resolve(undefined),
      },
      remembered: { signedOut: () => false },
      preferred: () => undefined,
      waysIn: { quiet: () => [] },
      environments: () => Promise.resolve([]),
    };
    return {
      host: host as OutlookHost,
      access: access as unknown as Access,
      words: await loadWords(this.languages),
      origin: ORIGIN,
    };
  }

  /** What was said last. */
  said(): string {
    return this.notices.at(-1)?.text ?? '';
  }

  private answer(path: string): Promise<unknown> {
    const url = new URL(path, ORIGIN);
    if (url.pathname === '/api/settings') {
      const settings = { outlookAddin: { value: !this.off } };
      return Promise.resolve({ country: 'FR', extensionLength: 3, settings });
    }
    if (url.pathname === '/api/meetings/rooms') {
      const rooms = this.rooms[url.searchParams.get('owner') ?? ''] ?? 'not-found';
      return typeof rooms === 'string' ? Promise.reject(new AppError(rooms)) : Promise.resolve({ rooms });
    }
    const id = /\/rooms\/([^/]+)\/invitation$/.exec(url.pathname)?.[1];
    if (id === undefined) return Promise.resolve({});
    const all = Object.values(this.rooms).flatMap((rooms) => (typeof rooms === 'string' ? [] : rooms));
    const room = all.find((one) => one.id === id);
    const language = url.searchParams.get('language')?.slice(0, 2);
    return room ? Promise.resolve(invitationTo(room, language)) : Promise.reject(new AppError('not-found'));
  }
}
