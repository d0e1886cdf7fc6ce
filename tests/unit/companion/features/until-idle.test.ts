import { untilIdle } from '../../../../companion/features/phone';
import { aCall, FakePhone, ringing } from './support/fake-phone';

describe('waiting for the calls to end', () => {
  it('is over at once without a call', async () => {
    const phone = new FakePhone();
    phone.has(aCall({ state: 'ended' }));
    await expect(untilIdle(phone.endpoint)).resolves.toBeUndefined();
    expect(phone.state.watched).toBe(false);
  });

  it('lasts as long as one of them is live, and then lets go', async () => {
    const phone = new FakePhone();
    phone.has(aCall(), ringing());
    let over = false;
    const waiting = untilIdle(phone.endpoint).then(() => {
      over = true;
    });
    phone.has(aCall());
    await Promise.resolve();
    expect(over).toBe(false);
    phone.has(aCall({ state: 'ended' }));
    await waiting;
    expect(phone.state.watched).toBe(false);
  });
});
