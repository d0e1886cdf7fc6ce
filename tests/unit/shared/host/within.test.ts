import { within } from '../../../../shared/host/within';

describe('a question to the host', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is answered by what the host says, and leaves no timer behind', async () => {
    await expect(within(1000, 'x', () => Promise.resolve('yes'))).resolves.toBe('yes');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('fails after its time when the host stays silent', async () => {
    const asked = within(1000, 'x', () => new Promise<never>(() => undefined));
    const outcome = expect(asked).rejects.toMatchObject({ code: 'timeout' });
    await jest.advanceTimersByTimeAsync(1000);
    await outcome;
  });

  it('fails with an error of ours, whatever the host throws', async () => {
    // teams-js rejects with plain objects and strings.
    await expect(within(1000, 'x', () => Promise.reject(new Error('no')))).rejects.toMatchObject({
      code: 'unavailable',
    });
    const throwing = (): never => {
      throw new Error('not initialised');
    };
    await expect(within(1000, 'x', throwing)).rejects.toMatchObject({ code: 'unavailable' });
    expect(jest.getTimerCount()).toBe(0);
  });
});
