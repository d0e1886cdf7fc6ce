import { attentionOf } from '../../../../companion/features/screen/attention';
import { aCall, ringing } from './support/fake-phone';

describe('what the window has to say to somebody who looks elsewhere', () => {
  it('is nothing while no call is live', () => {
    expect(attentionOf([])).toEqual({ kind: 'idle' });
    expect(attentionOf([aCall({ state: 'ended' })])).toEqual({ kind: 'idle' });
  });

  it('is first of all what rings', () => {
    const ring = ringing();
    expect(attentionOf([aCall(), ring])).toEqual({ kind: 'ringing', calls: [ring] });
  });

  it('is the call one talks in, before those on hold', () => {
    const held = aCall({ id: 'h', state: 'held' });
    const talking = aCall();
    expect(attentionOf([held, talking])).toEqual({ kind: 'talking', call: talking, others: 1 });
    expect(attentionOf([held])).toEqual({ kind: 'talking', call: held, others: 0 });
  });
});
