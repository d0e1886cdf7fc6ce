import { ConferenceAgent } from '../../../../../server/conference/conference-agent';
import type { ConferenceRoom } from '../../../../../server/conference/conference-room';
import { quietLogger } from '../../support/quiet-logger';
import type { ReceivedMessage } from '../../switch/support/received-message';
import type { Dialog, RequestOptions, UserAgent } from '../../switch/support/user-agent';
import { TestSwitch } from '../../switch/support/test-switch';
import { FakeFocus, type FakeAttendee } from './fake-focus';

/** One person's call to a room, from both sides. */
export interface RoomCall {
  readonly agent: UserAgent;
  readonly dialog: Dialog;
  readonly media: FakeAttendee;
}

/** A switch with amira's room 8201 and bruno's 8202; the owner moderates, PINs are 1111 and 2222. */
export class MeetingHouse {
  readonly focus = new FakeFocus();
  readonly world: TestSwitch;
  readonly agent: ConferenceAgent;
  readonly people = new Map<string, UserAgent>();

  constructor(limits = { maxParticipants: 8, maxRooms: 2 }) {
    const rooms = [roomOf('8201', 'amira'), roomOf('8202', 'bruno'), roomOf('8203', 'chloe')];
    const now = (): TestSwitch => this.world;
    this.agent = new ConferenceAgent({
      rooms: { byNumber: (number) => rooms.find((room) => room.number === number) },
      focus: this.focus,
      limits,
      clock: {
        now: () => now().clock.now(),
        after: (milliseconds, action) => now().clock.after(milliseconds, action),
      },
      log: quietLogger,
    });
    this.world = new TestSwitch({
      agents: [this.agent],
      users: ['amira', 'bruno', 'chloe', 'david', 'guest'],
    });
  }

  person(name: string): UserAgent {
    const known = this.people.get(name) ?? this.world.registered(name);
    this.people.set(name, known);
    return known;
  }

  /** Somebody calls a room; the status of the final answer. */
  async dial(name: string, number = '8201', options: RequestOptions = {}): Promise<number | undefined> {
    this.person(name).invite(number, { body: 'v=0\r\n', ...options });
    await this.settle();
    return this.answer(name)?.status;
  }

  /** Somebody calls a room that answers, and acknowledges. */
  async call(name: string, number = '8201', options: RequestOptions = {}): Promise<RoomCall> {
    const agent = this.person(name);
    const status = await this.dial(name, number, options);
    const media = this.focus.attendees.at(-1);
    if (status !== 200 || !media) throw new Error(`${name} was refused with ${String(status)}`);
    const ok = this.answer(name) ?? agent.last();
    const dialog = agent.callerDialog(ok);
    agent.within(dialog, 'ACK', { cseq: Number(ok.header('cseq')?.split(' ')[0]) });
    agent.forget();
    return { agent, dialog, media };
  }

  /** The last answer to an INVITE of somebody. */
  private answer(name: string): ReceivedMessage | undefined {
    return this.person(name).inbox.findLast(
      ({ status, about }) => status !== undefined && about === 'INVITE',
    );
  }

  /** What waits for promises, and the frames that come of it. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    this.world.settle();
  }
}

function roomOf(number: string, owner: string): ConferenceRoom {
  return {
    id: `room ${number}`,
    number,
    name: `${owner}’s room`,
    roleOf: (caller) => {
      if (caller === owner) return 'moderator';
      return caller === 'guest' ? 'participant' : 'stranger';
    },
    roleByPin: (pin) => (pin === '1111' ? 'moderator' : pin === '2222' ? 'participant' : undefined),
  };
}
