import { askIf, askOffice } from '../../../../outlook-addin/host/ask-office';
import { ok, refused } from '../support/fake-office-item';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a question to office.js', () => {
  it('is answered, and leaves no timer behind', async () => {
    const answer = askOffice<string>('x', (say) => {
      say(ok('yes'));
    });
    await expect(answer).resolves.toBe('yes');
    expect(jest.getTimerCount()).toBe(0);
  });

  it.each([
    [7000, 'forbidden'],
    [9038, 'forbidden'],
    [9055, 'not-supported'],
    [9041, 'network'],
    [9002, 'unavailable'],
  ])('that fails with %d is %s', async (number, code) => {
    const answer = askOffice('x', (say) => {
      say(refused(number));
    });
    await expect(answer).rejects.toMatchObject({ code });
  });

  it('fails in its time where Outlook never answers', async () => {
    const outcome = expect(askOffice('x', () => undefined)).rejects.toMatchObject({ code: 'timeout' });
    await jest.advanceTimersByTimeAsync(5000);
    await outcome;
  });

  it('fails where the call itself throws, or is not there', async () => {
    const throwing = askOffice('x', () => {
      throw new Error('old host');
    });
    await expect(throwing).rejects.toMatchObject({ code: 'unavailable' });
    await expect(askIf('x', undefined, () => undefined)).rejects.toMatchObject({ code: 'not-supported' });
  });
});
