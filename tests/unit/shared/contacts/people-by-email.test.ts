import type { CloudState } from '../../../../shared/contacts/cloud-people';
import type { Contact } from '../../../../shared/contacts/contact';
import { PeopleByEmail } from '../../../../shared/contacts/people-by-email';
import { AppError } from '../../../../shared/errors/app-error';
import { quiet } from '../graph/fake-graph';

const directoryBruno: Contact = {
  id: 'demo:bruno',
  origin: 'directory',
  displayName: 'Bruno Keller',
  email: 'bruno@example.test',
  numbers: [{ kind: 'work', number: '202' }],
};
const cloudBruno: Contact = {
  id: 'm365:b',
  origin: 'microsoft365',
  account: 'b',
  displayName: 'Keller, Bruno',
  email: 'Bruno@example.test',
  numbers: [{ kind: 'mobile', number: '+33639980102' }],
};

/** The places people are looked up in, answering when the test says. */
class Places {
  readonly asked: string[] = [];
  state: CloudState = { kind: 'loading' };
  directoryError: AppError | undefined;
  cloudError: AppError | undefined;
  private tell: () => void = () => undefined;

  readonly people = new PeopleByEmail({
    directory: (emails) => {
      this.asked.push(`directory ${emails.join(' ')}`);
      return this.directoryError ? Promise.reject(this.directoryError) : Promise.resolve([directoryBruno]);
    },
    cloud: {
      inCloud: (emails) => {
        this.asked.push(`cloud ${emails.join(' ')}`);
        return this.cloudError ? Promise.reject(this.cloudError) : Promise.resolve([cloudBruno]);
      },
      cloudState: () => this.state,
      watch: (listener) => {
        this.tell = listener;
        return () => undefined;
      },
    },
    log: quiet,
  });

  become(state: CloudState): Promise<void> {
    this.state = state;
    this.tell();
    return jest.advanceTimersByTimeAsync(50);
  }

  look(...emails: string[]): Promise<void> {
    this.people.look(emails);
    return jest.advanceTimersByTimeAsync(50);
  }
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('the people of an item', () => {
  it('are shown from the directory at once, and joined by what Microsoft 365 knows', async () => {
    const places = new Places();
    await places.look('bruno@example.test');
    expect(places.people.of('BRUNO@example.test')).toEqual({ contact: directoryBruno, asking: true });
    await places.become({ kind: 'ready' });
    expect(places.people.of('bruno@example.test')).toMatchObject({
      asking: false,
      contact: {
        id: 'demo:bruno',
        displayName: 'Bruno Keller',
        account: 'b',
        numbers: [{ number: '202' }, { number: '+33639980102' }],
      },
    });
  });

  it('are asked for together and once, however often they are seen', async () => {
    const places = new Places();
    places.state = { kind: 'ready' };
    places.people.look(['bruno@example.test']);
    places.people.look(['ann@example.test', 'Bruno@example.test']);
    await places.look('ann@example.test');
    await places.look('bruno@example.test');
    expect(places.asked).toEqual([
      'directory bruno@example.test ann@example.test',
      'cloud bruno@example.test ann@example.test',
    ]);
  });

  it('are told to be unknown once everybody has been asked', async () => {
    const places = new Places();
    await places.look('ann@example.test');
    expect(places.people.of('ann@example.test')).toEqual({ asking: true });
    await places.become({ kind: 'absent' });
    expect(places.people.of('ann@example.test')).toEqual({ asking: false });
  });

  it('are not kept from anybody by a Microsoft 365 that fails', async () => {
    const places = new Places();
    places.state = { kind: 'ready' };
    places.cloudError = new AppError('rate-limited');
    await places.look('bruno@example.test');
    expect(places.people.of('bruno@example.test')).toEqual({ contact: directoryBruno, asking: false });
    expect(places.people.error()).toBeUndefined();
  });

  it('are asked for again when somebody tries again', async () => {
    const places = new Places();
    places.state = { kind: 'absent' };
    places.directoryError = new AppError('network');
    let told = 0;
    places.people.watch(() => (told += 1));
    await places.look('bruno@example.test');
    expect(places.people.error()).toBe('network');
    expect(places.people.of('bruno@example.test')).toEqual({ asking: false });
    expect(told).toBeGreaterThan(0);
    places.directoryError = undefined;
    places.people.retry();
    await jest.advanceTimersByTimeAsync(50);
    expect(places.people.error()).toBeUndefined();
    expect(places.people.of('bruno@example.test')).toEqual({ contact: directoryBruno, asking: false });
  });

  it('answer the same object until something changes, so that a page need not be drawn anew', async () => {
    const places = new Places();
    await places.look('bruno@example.test');
    const before = places.people.of('bruno@example.test');
    await places.look('ann@example.test');
    expect(places.people.of('bruno@example.test')).toBe(before);
  });

  it('are forgotten, the oldest first, by a pane that stays open', async () => {
    const places = new Places();
    places.state = { kind: 'absent' };
    await places.look('bruno@example.test');
    await places.look(...Array.from({ length: 2000 }, (_, index) => `p${String(index)}@example.test`));
    expect(places.people.of('bruno@example.test')).toEqual({ asking: true });
    expect(places.people.of('p1999@example.test')).toEqual({ asking: false });
  });

  it('leave nothing running behind', async () => {
    const places = new Places();
    places.people.look(['bruno@example.test']);
    places.people.close();
    await jest.advanceTimersByTimeAsync(50);
    expect(places.asked).toEqual([]);
  });
});
