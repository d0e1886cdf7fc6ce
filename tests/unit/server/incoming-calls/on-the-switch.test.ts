import { FeatureAgent } from '../../../../server/incoming-calls/codes/feature-agent';
import { ParkingAgent } from '../../../../server/incoming-calls/codes/parking-agent';
import type { StoredUser } from '../../../../server/store/user-store';
import type { Clock } from '../../../../server/switch';
import { AppError } from '../../../../shared/errors/app-error';
import { embeddedCodes } from '../../../../shared/feature-codes/profiles';
import { CodeReader } from '../../../../shared/feature-codes/read-code';
import type { IncomingChange } from '../../../../shared/incoming-calls/incoming-calls';
import { quietLogger } from '../support/quiet-logger';
import { TestSwitch } from '../switch/support/test-switch';
import type { Dialog, UserAgent } from '../switch/support/user-agent';
import { planOf, type Cast } from './tell-way';

const FIVE_MINUTES = 5 * 60_000;
const user = (extension: string) => ({ id: extension, extension }) as StoredUser;

/** A switch with our plan and our codes, and people on it. */
class Scene {
  readonly changes: (readonly [extension: string, change: IncomingChange])[] = [];
  /** Why nothing is changed. */
  refusal: Error | undefined;
  readonly world: TestSwitch;
  private readonly phones: ReadonlyMap<string, UserAgent>;

  constructor(cast: Cast = {}, people: readonly string[] = ['201', '202', '203', '204']) {
    const codes = new CodeReader(embeddedCodes);
    const features = () => this.world.server.features;
    const clock: Clock = {
      now: () => this.world.clock.now(),
      after: (milliseconds, action) => this.world.clock.after(milliseconds, action),
    };
    const changes = new FeatureAgent({
      codes,
      users: { findByExtension: user },
      groups: { byNumber: () => undefined },
      rights: { of: () => ({ forward: true, sendAll: true, internalTwin: '205' }) },
      change: ({ id }, change) => {
        if (this.refusal) return Promise.reject(this.refusal);
        this.changes.push([id, change]);
        return Promise.resolve();
      },
      features,
      log: quietLogger,
    });
    const parking = new ParkingAgent({
      placeOf: (number) => codes.read(number)?.values.slot,
      features,
      waiting: () => ({
        keep: (call) => {
          call.accept('v=0 music\r\n');
          const nothing = (): void => undefined;
          return { renegotiate: () => Promise.resolve(undefined), key: nothing, ended: nothing };
        },
      }),
      clock,
    });
    this.world = new TestSwitch({ users: people, plan: planOf(cast), agents: [changes, parking] });
    this.phones = new Map(people.map((one) => [one, this.world.registered(one)]));
  }

  phone(number: string): UserAgent {
    const found = this.phones.get(number);
    if (!found) throw new Error(`nobody has ${number}`);
    return found;
  }

  /** What comes of a code, which is carried out in its own time. */
  async dialled(from: string, code: string): Promise<string> {
    const phone = this.phone(from);
    phone.invite(code.replaceAll('#', '%23'));
    await new Promise(setImmediate);
    this.world.settle();
    const last = phone.last();
    return `${String(last.status)} ${last.header('reason') ?? ''}`.trim();
  }

  /** Two talk with each other. */
  talk(from: string, to: string): void {
    const [phone, other] = [this.phone(from), this.phone(to)];
    const invite = phone.invite(to);
    other.respond(other.request('INVITE'), 200);
    const dialog = phone.callerDialog(phone.last());
    phone.within(dialog, 'ACK', { cseq: Number(invite.header('cseq')?.split(' ')[0]) });
    for (const one of [phone, other]) one.forget();
  }

  /** `from` calls a place, sent there by `by`, and is answered by the music. */
  parked(from: string, place: string, by?: string): Dialog {
    const phone = this.phone(from);
    if (by !== undefined) this.talk(from, by);
    const headers = by === undefined ? [] : [`Referred-By: <sip:${by}@calls.test>`];
    const invite = phone.invite(place, { headers });
    const dialog = phone.callerDialog(phone.last());
    phone.within(dialog, 'ACK', { cseq: Number(invite.header('cseq')?.split(' ')[0]) });
    phone.forget();
    return dialog;
  }
}

describe('on the switch', () => {
  it('calls follow a forward if nobody answers, in time', () => {
    const scene = new Scene({ people: { '202': { forwarding: { noAnswer: true, otherNumber: '203' } } } });
    const [amira, bruno, chloe] = [scene.phone('201'), scene.phone('202'), scene.phone('203')];
    amira.invite('202');
    bruno.respond(bruno.last(), 180);
    scene.world.pass(20_000);
    bruno.respond(bruno.request('CANCEL'), 200);
    bruno.respond(bruno.request('INVITE'), 487);
    expect(chloe.last().header('p-asserted-identity')).toContain('> ');
    chloe.respond(chloe.request('INVITE'), 200);
    expect(amira.last().status).toBe(200);
  });

  it('a call that is moved, or comes back, does not follow its user’s forwards', () => {
    const scene = new Scene({ people: { '202': { forwarding: { all: true, allNumber: '203' } } } });
    const [amira, bruno, chloe] = [scene.phone('201'), scene.phone('202'), scene.phone('203')];
    // Bruno himself has called: his forwards are not for what he hands to himself.
    scene.talk('202', '201');
    amira.invite('202', { headers: ['Referred-By: <sip:202@calls.test>'] });
    expect(bruno.last().method).toBe('INVITE');
    expect(chloe.inbox).toEqual([]);
  });

  it('nobody passes a forward by saying that its user has sent them', () => {
    const scene = new Scene({ people: { '202': { forwarding: { all: true, allNumber: '203' } } } });
    const [amira, bruno, chloe] = [scene.phone('201'), scene.phone('202'), scene.phone('203')];
    amira.invite('202', { headers: ['Referred-By: <sip:202@calls.test>'] });
    expect(bruno.inbox).toEqual([]);
    expect(chloe.last().method).toBe('INVITE');
  });

  it('a group of fifty rings at once', () => {
    const members = Array.from({ length: 50 }, (_, at) => String(301 + at));
    const plan = { groups: [{ number: '8301', kind: 'collective' as const, members }], more: members };
    const scene = new Scene(plan, ['201', ...members]);
    const began = performance.now();
    scene.phone('201').invite('8301');
    expect(members.every((one) => scene.phone(one).summary().includes('INVITE'))).toBe(true);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('codes that telephones dial', () => {
  it.each<readonly [string, IncomingChange]>([
    ['*21*204#', { forwarding: { all: true, allNumber: '204' } }],
    ['#21#', { forwarding: { all: false } }],
    ['*67*204#', { forwarding: { busy: true, otherNumber: '204' } }],
    ['#67#', { forwarding: { busy: false } }],
    ['*61*204#', { forwarding: { noAnswer: true, otherNumber: '204' } }],
    ['#61#', { forwarding: { noAnswer: false } }],
    ['*08', { sendAll: true }],
    ['*09', { sendAll: false }],
    ['*71', { twinning: 'internal' }],
    ['*72', { twinning: 'off' }],
    ['*51*8301#', { group: { id: 'none', on: true } }],
  ])('%s', async (code, change) => {
    const scene = new Scene();
    expect(await scene.dialled('201', code)).toBe('487 SIP;cause=200;text="Feature activated"');
    expect(scene.changes).toEqual([['201', change]]);
    expect(scene.phone('201').summary()).not.toContain('200 INVITE');
  });

  it.each([
    [new AppError('forward-forbidden'), '403'],
    [new AppError('forward-loop'), '482'],
    [new AppError('invalid-input'), '484'],
    [new AppError('not-supported'), '501'],
    [new Error('the store is gone'), '500'],
  ])('say with a status that %s', async (refusal, status) => {
    const scene = new Scene();
    scene.refusal = refusal;
    expect(await scene.dialled('201', '*21*112#')).toBe(status);
  });

  it('are none with something else in them', async () => {
    const scene = new Scene();
    for (const code of ['*21*20a#', '*21#', '*099', '777', '7']) {
      expect(await scene.dialled('201', code)).toBe('404');
    }
    expect(scene.changes).toEqual([]);
  });

  it('take a call that rings at another', () => {
    const scene = new Scene();
    const [amira, bruno, chloe] = [scene.phone('201'), scene.phone('202'), scene.phone('203')];
    amira.invite('202');
    bruno.respond(bruno.last(), 180);
    chloe.invite('*32*202%23');
    chloe.respond(chloe.request('INVITE'), 200);
    expect(amira.last().status).toBe(200);
    expect(bruno.last().header('reason')).toContain('Call completed elsewhere');
  });

  it('take nothing where nothing rings', async () => {
    expect(await new Scene().dialled('203', '*32*202#')).toBe('480');
    expect(await new Scene().dialled('203', '*53*8301#')).toBe('480');
  });
});

describe('a parked call', () => {
  it('is fetched by whoever calls the place, and no second one comes there meanwhile', () => {
    const scene = new Scene();
    const [bruno, chloe, david] = [scene.phone('202'), scene.phone('203'), scene.phone('204')];
    const dialog = scene.parked('202', '71', '201');
    david.invite('71', { headers: ['Referred-By: <sip:201@calls.test>'] });
    expect(david.last().status).toBe(486);
    chloe.invite('71', { body: 'v=0 chloe\r\n' });
    const taking = bruno.request('INVITE');
    expect(taking.body).toBe('v=0 chloe\r\n');
    bruno.respond(taking, 200, [], 'v=0 bruno\r\n');
    expect(chloe.last().status).toBe(200);
    bruno.within(dialog, 'BYE');
    // The place is free again.
    scene.parked('204', '71', '201');
  });

  it('comes back to whoever parked it, and waits on as long as that fails', () => {
    const scene = new Scene();
    const bruno = scene.phone('202');
    const dialog = scene.parked('202', '79', '201');
    scene.world.pass(FIVE_MINUTES - 1);
    expect(bruno.inbox).toEqual([]);
    scene.world.pass(1);
    const refer = bruno.request('REFER');
    expect(refer.header('refer-to')).toBe('<sip:201@calls.test>');
    expect(refer.header('referred-by')).toBe('<sip:201@calls.test>');
    bruno.respond(refer, 202);
    const told = (status: string): void => {
      const headers = [
        'Event: refer',
        'Subscription-State: terminated;reason=noresource',
        'Content-Type: message/sipfrag',
      ];
      bruno.within(dialog, 'NOTIFY', { headers, body: `SIP/2.0 ${status}\r\n` });
      expect(bruno.last()).toMatchObject({ status: 200, about: 'NOTIFY' });
    };
    told('486 Busy Here');
    bruno.forget();
    scene.world.pass(FIVE_MINUTES);
    bruno.respond(bruno.request('REFER'), 202);
    const headers = ['Event: refer', 'Subscription-State: active', 'Content-Type: message/sipfrag'];
    bruno.within(dialog, 'NOTIFY', { headers, body: 'SIP/2.0 100 Trying\r\n' });
    expect(bruno.summary()).not.toContain('BYE');
    bruno.within(dialog, 'NOTIFY', { headers, body: 'SIP/2.0 200 OK\r\n' });
    expect(bruno.request('BYE')).toBeDefined();
    expect(scene.world.server.metrics()).toMatchObject({ localCalls: 0 });
  });

  it('stays where the telephone will not be sent anywhere, until its user hangs up', () => {
    const scene = new Scene();
    const bruno = scene.phone('202');
    const dialog = scene.parked('202', '75', '201');
    scene.world.pass(FIVE_MINUTES);
    bruno.respond(bruno.request('REFER'), 603);
    expect(scene.world.server.metrics()).toMatchObject({ localCalls: 1 });
    bruno.within(dialog, 'BYE');
    bruno.forget();
    scene.world.pass(2 * FIVE_MINUTES);
    expect(bruno.summary()).not.toContain('REFER');
  });
});
