import type { EndpointSnapshot } from '../../../../shared/endpoint/endpoint';
import { noticesOf } from '../../../../shared/ui/status/notices';
import { callWith, stateWith } from './support/fake-endpoint';

const snapshot = (change: Partial<EndpointSnapshot>): EndpointSnapshot => ({
  availability: 'ready',
  unconfirmed: [],
  state: stateWith([]),
  ...change,
});
const keys = (change: Partial<EndpointSnapshot>): string[] =>
  noticesOf(snapshot(change)).map(({ key }) => key);

describe('what a person is told about the way to the telephone', () => {
  it('is nothing while all is well', () => {
    expect(keys({})).toEqual([]);
  });

  it('is that no companion is open, with a way to open one', () => {
    expect(noticesOf(snapshot({ availability: 'absent', state: undefined }))).toEqual([
      { key: 'availability.absent', intent: 'info', opens: true },
    ]);
  });

  it('is not that while a call is already opening one', () => {
    const target = { kind: 'number', number: '202' } as const;
    expect(
      keys({ availability: 'absent', unconfirmed: [{ kind: 'dial', id: 'd', target, media: 'audio' }] }),
    ).toEqual([]);
  });

  it('is an error when the companion has gone in a call, or the server', () => {
    for (const availability of ['lost', 'offline'] as const) {
      expect(noticesOf(snapshot({ availability }))[0]?.intent).toBe('error');
    }
  });

  it('names a refused registration and a denied microphone both', () => {
    expect(keys({ state: stateWith([], { registration: 'refused', microphone: 'denied' }) })).toEqual([
      'registration.refused',
      'microphone.denied',
    ]);
  });

  it('does not call the microphone busy when it is our own call that uses it', () => {
    const busy = { microphone: 'busy' } as const;
    expect(keys({ state: stateWith([], busy) })).toEqual(['microphone.busy']);
    expect(keys({ state: stateWith([callWith({ state: 'connected' })], busy) })).toEqual([]);
  });
});
