import { recordIdOf } from '../../../../../shared/call-log/record-id';
import type { CallRecord, NewRecord } from '../../../../../shared/call-log/call-record';
import type { Account } from '../../../../../server/config/config';
import { logCalls } from '../../../../../server/call-log/log-calls';
import { numberBook } from '../../../../../server/call-log/number-book';
import { IncomingPlan } from '../../../../../server/incoming-calls/rules/incoming-plan';
import { UserDirectory } from '../../../../../server/sign-in/user-directory';
import { openStore, type Store } from '../../../../../server/store/open-store';
import type { CallStory, StoryListener } from '../../../../../server/switch';
import { worldOf, type Cast } from '../../incoming-calls/tell-way';
import { freshDataDirectory, removeDirectory } from '../../support/data-directories';
import { quietLogger } from '../../support/quiet-logger';
import { storeThread } from '../../support/store-thread';
import { Host } from '../../switch/support/host';
import { TestSwitch } from '../../switch/support/test-switch';
import type { Dialog, UserAgent } from '../../switch/support/user-agent';
import type { ReceivedMessage } from '../../switch/support/received-message';

const names = { '201': 'Amira Haddad', '202': 'Bruno Keller', '203': 'Chloé Martin', '204': 'David Okafor' };
export type Extension = keyof typeof names;
const extensions = Object.keys(names) as Extension[];

const accounts = extensions.map((extension): Account => ({
  userName: `u${extension}`,
  displayName: names[extension],
  extension,
  role: 'user',
  passwordHash: 'hash',
}));

const parties = [
  { number: '8001', name: 'Weekly meeting' },
  { number: 'park1', name: 'Parking place 1' },
  { number: '*38', name: 'Retrieve', feature: true },
  { number: '*30', name: 'Pick up', feature: true },
  { number: 'voicemail', name: 'Mailbox' },
  { number: 'voicemail+202', name: 'Mailbox' },
  { number: 'voicemail+8301', name: 'Mailbox' },
];

/** The database and its users, shared by the stories of a file. */
export class LogBase {
  private constructor(
    readonly store: Store,
    readonly users: UserDirectory,
    private readonly dataDir: string,
  ) {}

  static async open(): Promise<LogBase> {
    const dataDir = await freshDataDirectory();
    const store = await openStore({ dataDir, workerFile: storeThread, log: quietLogger });
    return new LogBase(store, new UserDirectory(await store.users.replaceAll('office', accounts)), dataDir);
  }

  async close(): Promise<void> {
    await this.store.close();
    removeDirectory(this.dataDir);
  }

  idOf(extension: Extension): string {
    return this.users.findByExtension(extension)?.id ?? '';
  }
}

/** The real switch with the real rules and the real log; people have telephones that report nothing. */
export class LogWorld {
  readonly host = new Host(parties);
  readonly world: TestSwitch;
  readonly told: string[] = [];
  private readonly hear: StoryListener;
  private readonly writing: Promise<unknown>[] = [];
  private heard = 0;

  constructor(
    private readonly base: LogBase,
    cast: Cast = {},
  ) {
    const groups: Readonly<Record<string, string>> = { '8301': 'Support' };
    const { store, users } = base;
    this.hear = logCalls({
      store: {
        tell: (...call) => {
          const written = store.callLog.tell(...call);
          this.writing.push(written);
          return written;
        },
      },
      users,
      book: numberBook({
        users,
        rooms: { byNumber: (number) => (number === '8001' ? room : undefined) },
        groupName: (number) => groups[number],
        forwardsAll: ({ extension }) => cast.people?.[extension]?.forwarding?.all ?? false,
      }),
      tell: (userId) => this.told.push(userId),
      log: quietLogger,
    });
    const plan = new IncomingPlan({
      world: worldOf(cast),
      isEmergency: (number) => number === '112',
      nameOf: (number) => groups[number],
    });
    this.world = new TestSwitch({ users: extensions, agents: [this.host], plan });
    for (const extension of extensions) this.world.names.set(extension, names[extension]);
    this.host.onCall = (call) => {
      if (/^(voicemail|park|8001)/.test(call.party.number)) call.accept('v=0 here\r\n');
    };
  }

  phone(extension: Extension): UserAgent {
    return this.world.registered(extension);
  }

  get stories(): readonly CallStory[] {
    return this.world.stories;
  }

  /** The log of somebody once everything is written. */
  async records(extension: Extension): Promise<readonly CallRecord[]> {
    await this.written();
    return (await this.base.store.callLog.read(this.base.idOf(extension))).records;
  }

  /** The same, as lines: kind or outcome, group, name, number, seconds, count. */
  async log(extension: Extension): Promise<readonly string[]> {
    return (await this.records(extension)).map(({ kind, outcome, group, name, number, duration, count }) =>
      [
        outcome ? `missed/${outcome}` : kind,
        ...(group === undefined ? [] : [`[${group}]`]),
        name ?? '-',
        number,
        `${String(duration)} s`,
        ...(count > 1 ? [`×${String(count)}`] : []),
      ].join(' '),
    );
  }

  /** What a companion of somebody reports of a call. */
  async report(extension: Extension, callId: string, record: Omit<NewRecord, 'id'>): Promise<void> {
    await this.written();
    const id = recordIdOf(callId, record.kind === 'outgoing' ? 'outgoing' : 'incoming');
    await this.base.store.callLog.add(this.base.idOf(extension), { id, ...record });
  }

  private async written(): Promise<void> {
    for (const story of this.stories.slice(this.heard)) this.hear(story);
    this.heard = this.stories.length;
    await Promise.all(this.writing);
  }

  /** Everybody's log is empty again. */
  async forget(): Promise<void> {
    await this.written();
    for (const extension of extensions) await this.base.store.callLog.clear(this.base.idOf(extension), {});
  }
}

const room = {
  id: 'r',
  slug: 'weekly',
  name: 'Weekly meeting',
  participantPin: undefined,
  moderatorPin: '1',
  ownerPin: '2',
  ownerUserId: 'u',
};

/** Answers what rings, and acknowledges for the caller. */
export function answered(caller: UserAgent, callee: UserAgent): { near: Dialog; far: Dialog } {
  const invite = callee.request('INVITE');
  callee.respond(invite, 200, [], 'v=0\r\n');
  return { near: acknowledged(caller), far: callee.calleeDialog(invite) };
}

export function acknowledged(caller: UserAgent): Dialog {
  const ok = caller.inbox.findLast(({ status, about }) => status === 200 && about === 'INVITE');
  if (!ok) throw new Error('nobody answered');
  const near = caller.callerDialog(ok);
  caller.within(near, 'ACK', { cseq: Number(ok.header('cseq')?.split(' ')[0]) });
  return near;
}

export function hangUp(by: UserAgent, dialog: Dialog, other?: UserAgent): void {
  by.within(dialog, 'BYE');
  if (other) other.respond(other.request('BYE'), 200);
}

/** Stops ringing there, as the switch wants. */
export function stop(agent: UserAgent): void {
  agent.respond(agent.request('INVITE'), 487);
}

export function ring(agent: UserAgent): ReceivedMessage {
  const invite = agent.request('INVITE');
  agent.respond(invite, 180);
  return invite;
}
