import { Encoder } from '@evan/opus';
import type {
  HangUpReason,
  LocalCall,
  LocalParty,
  Refusal,
} from '../../../../server/switch/local/local-party';
import { openStore, type Store } from '../../../../server/store/open-store';
import type { StoredUser } from '../../../../server/store/user-store';
import { UserDirectory } from '../../../../server/sign-in/user-directory';
import { mailboxOf, OWN_MAILBOX } from '../../../../server/voicemail/mailbox-number';
import { Mailboxes } from '../../../../server/voicemail/mailboxes';
import { VoicemailAgent } from '../../../../server/voicemail/voicemail-agent';
import { eventually } from '../../../support/eventually';
import { FakeFocus, type FakeAttendee } from '../conference/support/fake-focus';
import { freshDataDirectory, removeDirectory } from '../support/data-directories';
import { quietLogger } from '../support/quiet-logger';
import { storeThread } from '../support/store-thread';
import { ManualClock } from '../switch/support/manual-clock';

const account = (userName: string, displayName: string, extension: string) => ({
  userName,
  displayName,
  extension,
  role: 'user' as const,
  passwordHash: 'x',
});
const encoder = new Encoder({ channels: 1, sample_rate: 48_000, application: 'voip' });
/** Seconds of sound in packets of 20 ms. */
const speech = (seconds: number): Uint8Array[] =>
  Array.from({ length: seconds * 50 }, () => encoder.encode(new Int16Array(960)).slice());

class FakeCall implements LocalCall {
  readonly offer = 'v=0';
  readonly replaces = undefined;
  readonly referredBy = undefined;
  answered = false;
  refusal: Refusal | undefined;
  farewell: HangUpReason | undefined;

  constructor(
    readonly caller: string,
    readonly party: LocalParty,
  ) {}

  accept(): void {
    this.answered = true;
  }
  refuse(refusal: Refusal): void {
    this.refusal = refusal;
  }
  transfer(): void {
    throw new Error('not a mailbox’s way');
  }
  done(): void {
    throw new Error('not a mailbox’s way');
  }
  hangUp(reason: HangUpReason): void {
    this.farewell = reason;
  }
}

/** @throws Error, with what did not become true */
const until = (is: () => boolean): Promise<boolean> => eventually(is.toString(), is, Boolean, 5_000);

describe('voicemail', () => {
  let dataDir: string;
  let store: Store;
  let focus: FakeFocus;
  let clock: ManualClock;
  let mailboxes: Mailboxes;
  let agent: VoicemailAgent;
  let amira: StoredUser;
  /** What the telephones were told. */
  let told: string[];

  beforeAll(async () => {
    dataDir = await freshDataDirectory();
    store = await openStore({ dataDir, workerFile: storeThread, log: quietLogger });
  });
  afterAll(async () => {
    await store.close();
    removeDirectory(dataDir);
  });
  beforeEach(async () => {
    // New people, whose mailboxes are empty.
    await store.users.replaceAll('office', []);
    const name = `p${String(Math.random()).slice(2)}`;
    const all = await store.users.replaceAll('office', [
      account(name, 'Amira', '201'),
      account(`${name}b`, 'Bruno', '202'),
    ]);
    const users = new UserDirectory(all);
    amira = users.findByExtension('201') as StoredUser;
    focus = new FakeFocus();
    clock = new ManualClock();
    told = [];
    mailboxes = new Mailboxes({
      store: store.mailboxes,
      users,
      changed: ({ extension }, { heard, unheard }) =>
        told.push(`${extension}: ${String(unheard)} new, ${String(heard)} old`),
      now: () => clock.now(),
    });
    agent = new VoicemailAgent({ mailboxes, focus, clock, log: quietLogger });
  });

  async function call(caller: string, number: string): Promise<{ call: FakeCall; media: FakeAttendee }> {
    const party = agent.partyOf(number);
    if (!party) throw new Error(`nobody at ${number}`);
    const made = new FakeCall(caller, party);
    const before = focus.attendees.length;
    handler = agent.called(made);
    await until(() => made.answered && focus.attendees.length > before);
    const media = focus.attendees.at(-1) as FakeAttendee;
    await until(() => media.noted.length > 0);
    return { call: made, media };
  }
  let handler: ReturnType<VoicemailAgent['called']>;

  async function leaveMessage(seconds: number): Promise<void> {
    const { media } = await call('202', mailboxOf('201'));
    media.listener.recorded?.({ packets: speech(seconds), spoken: seconds * 50, last: false });
    handler.ended();
    expect(media.noted.at(-1)).toBe('stops recording');
    media.listener.recorded?.({ packets: [], spoken: 0, last: true });
    const before = told.length;
    await until(() => told.length > before);
  }

  it('takes a message after the tone, and tells the telephones of whom it is for', async () => {
    const { call: made, media } = await call('202', mailboxOf('201'));
    expect(made.party.name).toBe('Amira > Voicemail');
    expect(media.noted).toEqual(['hears greeting', 'hears record', 'records']);
    media.listener.recorded?.({ packets: speech(2), spoken: 80, last: false });
    media.press('#');
    media.listener.recorded?.({ packets: speech(1), spoken: 40, last: true });
    await until(() => told.length > 0);
    expect(told).toEqual(['201: 1 new, 0 old']);
    expect(made.farewell?.cause).toBe(200);
    const [message] = await mailboxes.list(amira.id);
    expect(message).toMatchObject({ number: '202', name: 'Bruno', duration: 3, heard: false });
    const file = Buffer.from((await mailboxes.file(amira.id, message?.id ?? '')) ?? []);
    expect(file.toString('latin1', 0, 4)).toBe('OggS');
    expect(await mailboxes.packets(amira.id, message?.id ?? '')).toHaveLength(150);
  });

  it('keeps nothing of somebody who said nothing', async () => {
    const { media } = await call('202', mailboxOf('201'));
    handler.ended();
    media.listener.recorded?.({ packets: speech(1), spoken: 3, last: true });
    expect(media.noted.at(-1)).toBe('left');
    expect(await mailboxes.list(amira.id)).toEqual([]);
    expect(told).toEqual([]);
  });

  it('keeps what was said until then when the mixer dies, and ends a message after three minutes', async () => {
    const first = await call('202', mailboxOf('201'));
    first.media.listener.recorded?.({ packets: speech(1), spoken: 50, last: false });
    first.media.listener.failed();
    await until(() => told.length === 1);
    const second = await call('202', mailboxOf('201'));
    second.media.listener.recorded?.({ packets: speech(1), spoken: 50, last: false });
    clock.advance(3 * 60_000, () => undefined);
    expect(second.media.noted).toContain('stops recording');
    // The last part never comes.
    clock.advance(2_000, () => undefined);
    await until(() => told.length === 2);
    expect(told.at(-1)).toBe('201: 2 new, 0 old');
  });

  it('plays the new messages first, marks what was heard to its end, and deletes by key', async () => {
    await leaveMessage(1);
    clock.advance(60_000, () => undefined);
    await leaveMessage(2);
    const { media } = await call('201', OWN_MAILBOX);
    await until(() => media.noted.includes('plays 50'));
    media.listener.played?.();
    await until(() => media.noted.includes('plays 100'));
    expect(told.at(-1)).toBe('201: 1 new, 1 old');
    media.press('7');
    await until(() => told.at(-1) === '201: 0 new, 1 old');
    await until(() => media.noted.at(-1) === 'hears left');
    media.press('3');
    await until(() => media.noted.at(-1) === 'plays 50');
  });

  it('greets callers in the words of its owner, until they are taken back', async () => {
    const own = await call('201', OWN_MAILBOX);
    own.media.press('8');
    expect(own.media.noted.slice(-2)).toEqual(['hears record', 'records']);
    own.media.listener.recorded?.({ packets: speech(1), spoken: 50, last: false });
    own.media.press('#');
    own.media.listener.recorded?.({ packets: [], spoken: 0, last: true });
    await until(() => own.media.noted.at(-1) === 'plays 50');
    const { media } = await call('202', mailboxOf('201'));
    expect(media.noted).toEqual(['plays 50']);
    media.listener.played?.();
    expect(media.noted.slice(1)).toEqual(['hears record', 'records']);
    own.media.press('0');
    await until(() => own.media.noted.at(-1) === 'hears greeting');
    expect(await mailboxes.greeting(amira.id)).toBeUndefined();
  });

  it('knows nobody without an account, and lets nobody call without end', async () => {
    expect(agent.partyOf(mailboxOf('299'))).toBeUndefined();
    expect(agent.partyOf('299')).toBeUndefined();
    const party = agent.partyOf(OWN_MAILBOX) as LocalParty;
    const refused = Array.from({ length: 21 }, () => {
      const made = new FakeCall('201', party);
      agent.called(made).ended();
      return made.refusal?.status;
    });
    expect(refused.filter((status) => status === 486)).toHaveLength(1);
  });
});
