import { StatePublisher } from '../../../../companion/sip/state-publisher';
import { endpointStateSchema } from '../../../../shared/protocol/endpoint-state-schema';
import { noVideo, type Call } from '../../../../shared/call/call';
import { quietLog } from './support/quiet-log';
import { virtualTime } from './support/telephones';

virtualTime();

const publisher = (): StatePublisher => new StatePublisher({ epoch: 'e1', log: quietLog, now: Date.now });
const call = (id: string): Call => ({
  id,
  direction: 'outgoing',
  state: 'dialing',
  remote: { number: '202' },
  video: noVideo,
  muted: false,
  remoteHold: false,
  startedAt: Date.now(),
});

describe('the published state', () => {
  it('is a new one with a higher revision at every change, and the old one stays as it was', () => {
    const published = publisher();
    const seen: number[] = [];
    published.subscribe(() => seen.push(published.snapshot.state.revision));
    published.add(call('1'));
    const before = published.snapshot;
    published.event('1', 'alerting');
    expect(before.state.calls[0]?.state).toBe('dialing');
    expect(published.snapshot.state.calls[0]?.state).toBe('alerting');
    published.change('1', { muted: true });
    expect(seen).toEqual([1, 2, 3]);
    expect(endpointStateSchema.safeParse(JSON.parse(JSON.stringify(published.snapshot.state))).success).toBe(
      true,
    );
  });

  it('is not published again when nothing changed', () => {
    const published = publisher();
    published.add(call('1'));
    published.event('1', 'alerting');
    const { revision } = published.snapshot.state;
    published.event('1', 'alerting');
    published.change('1', { muted: false, video: { ...noVideo } });
    published.set({ registration: 'unregistered' });
    expect(published.snapshot.state.revision).toBe(revision);
  });

  it('ignores what the drawing does not allow', () => {
    const published = publisher();
    published.add(call('1'));
    expect(published.event('1', 'resume')).toBe(false);
    expect(published.event('unknown', 'ended')).toBe(false);
    expect(published.snapshot.state.calls[0]?.state).toBe('dialing');
  });

  it('shows an ended call for some seconds, and never more than twenty', () => {
    const published = publisher();
    for (let count = 0; count < 30; count += 1) {
      published.add(call(String(count)));
      published.event(String(count), 'ended', { endReason: 'busy', endedAt: Date.now() });
    }
    expect(published.snapshot.state.calls).toHaveLength(20);
    expect(published.snapshot.state.calls.at(-1)).toMatchObject({ id: '29', endReason: 'busy' });
    jest.advanceTimersByTime(7_900);
    expect(published.snapshot.state.calls).toHaveLength(20);
    jest.advanceTimersByTime(200);
    expect(published.snapshot.state.calls).toHaveLength(0);
  });

  it('is told after work that nobody may disturb, whole, and at the latest after 50 ms', async () => {
    const published = publisher();
    const seen: (string | undefined)[] = [];
    published.subscribe(() => seen.push(published.snapshot.state.calls[0]?.state));
    await published.undisturbed(() => {
      published.add(call('1'));
      published.event('1', 'alerting');
      expect(seen).toEqual([]);
      return Promise.resolve();
    });
    expect(seen).toEqual(['alerting']);

    let finish: () => void = () => undefined;
    const long = published.undisturbed(() => {
      published.event('1', 'connected');
      return new Promise<void>((resolve) => (finish = resolve));
    });
    jest.advanceTimersByTime(49);
    expect(seen).toHaveLength(1);
    jest.advanceTimersByTime(1);
    expect(seen).toEqual(['alerting', 'connected']);
    finish();
    await long;
    expect(seen).toHaveLength(2);
  });

  it('is told although the work fails', async () => {
    const published = publisher();
    const told = jest.fn();
    published.subscribe(told);
    const failing = published.undisturbed(() => {
      published.add(call('1'));
      return Promise.reject(new Error('no microphone'));
    });
    await expect(failing).rejects.toThrow('no microphone');
    expect(told).toHaveBeenCalledTimes(1);
  });
});
