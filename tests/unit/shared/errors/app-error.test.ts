import { AppError, categoryOf, errorCodeOf } from '../../../../shared/errors/app-error';
import { errorCodes } from '../../../../shared/errors/error-code';

describe('errors', () => {
  it('each code is there once and only the internal one is of no other category', () => {
    expect(new Set(errorCodes).size).toBe(errorCodes.length);
    expect(errorCodes.filter((code) => categoryOf(code) === 'internal')).toEqual(['internal']);
  });

  it('an error carries code, category, message and cause', () => {
    const cause = new TypeError('fetch failed');
    const error = new AppError('hub-lost', 'socket closed', { cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'AppError',
      code: 'hub-lost',
      category: 'network',
      message: 'socket closed',
      cause,
    });
    expect(new AppError('timeout').message).toBe('timeout');
  });

  it('whatever is thrown has a code', () => {
    expect(errorCodeOf(new AppError('camera-busy'))).toBe('camera-busy');
    for (const thrown of [new Error('x'), 'text', undefined, null, { code: 'timeout' }]) {
      expect(errorCodeOf(thrown)).toBe('internal');
    }
  });
});
