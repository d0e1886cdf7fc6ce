import { TokenWatch } from '../../../../shared/api/token-watch';
import { AppError } from '../../../../shared/errors/app-error';
import { quietLog as log } from '../../companion/sip/support/quiet-log';

describe('the token of the hub', () => {
  it('is doubted when it is wanted again before it was accepted, and the server is asked', async () => {
    const ask = jest.fn(() => Promise.reject(new AppError('unauthorized')));
    const watch = new TokenWatch(() => Promise.resolve('t1'), ask, log);
    await watch.token();
    watch.accepted();
    await watch.token();
    expect(ask).not.toHaveBeenCalled();
    await watch.token();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('is not doubted when it is another one', async () => {
    const ask = jest.fn(() => Promise.resolve());
    const tokens = ['t1', 't2'];
    const watch = new TokenWatch(() => Promise.resolve(tokens.shift() ?? ''), ask, log);
    await watch.token();
    await watch.token();
    expect(ask).not.toHaveBeenCalled();
  });
});
