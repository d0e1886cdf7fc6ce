import { AttemptBook, type Outcome } from '../../../server/sign-in/oauth/attempt-book';
import { SignInCodes } from '../../../server/sign-in/oauth/sign-in-codes';
import { errorCodeOf } from '../../../shared/errors/app-error';

const refused: Outcome = { kind: 'refused', code: 'sign-in-refused' };
const code = (work: () => unknown): string => {
  try {
    work();
    return 'taken';
  } catch (error) {
    return errorCodeOf(error);
  }
};
const codeLater = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', errorCodeOf);

describe('an attempt to sign in', () => {
  let now = 0;
  let book: AttemptBook;

  beforeEach(() => {
    now = 0;
    book = new AttemptBook(() => now);
  });

  it('wakes whoever waits for its outcome, and is gone when it was claimed', async () => {
    const { attempt, secret } = book.begin('office', 'here');
    const run = book.start(attempt);
    const waiting = book.claim(attempt, secret, 60_000);
    book.arrive(run.state, run.browser).settle(refused);
    expect(await waiting).toEqual(refused);
    expect(await codeLater(book.claim(attempt, secret, 0))).toBe('expired');
  });

  it('answers nothing yet when nothing has happened', async () => {
    const { attempt, secret } = book.begin('office', 'here');
    expect(await book.claim(attempt, secret, 1)).toBeUndefined();
  });

  it('takes only its last start, once, in the browser that started', () => {
    const { attempt } = book.begin('office', 'here');
    const first = book.start(attempt);
    const second = book.start(attempt);
    expect(code(() => book.arrive(first.state, first.browser))).toBe('expired');
    expect(code(() => book.arrive(second.state, undefined))).toBe('expired');
    expect(code(() => book.arrive(second.state, first.browser))).toBe('expired');
    expect(code(() => book.arrive(second.state, second.browser))).toBe('taken');
    expect(code(() => book.arrive(second.state, second.browser))).toBe('expired');
    expect(code(() => book.start(attempt))).toBe('expired');
  });

  it('is over after ten minutes, whatever had happened', async () => {
    const { attempt, secret } = book.begin('office', 'here');
    const run = book.start(attempt);
    now = 10 * 60_000;
    expect(code(() => book.look(attempt))).toBe('expired');
    expect(code(() => book.arrive(run.state, run.browser))).toBe('expired');
    expect(await codeLater(book.claim(attempt, secret, 0))).toBe('expired');
  });

  it('gives way to newer ones of the same address, and to those alone', () => {
    const elsewhere = book.begin('office', 'elsewhere');
    const own = Array.from({ length: 51 }, () => book.begin('office', 'here'));
    expect(code(() => book.look(own[0]?.attempt ?? ''))).toBe('expired');
    expect(code(() => book.look(own[1]?.attempt ?? ''))).toBe('taken');
    expect(code(() => book.look(elsewhere.attempt))).toBe('taken');
  });

  it('lets go of those who wait when the server ends', async () => {
    const { attempt, secret } = book.begin('office', 'here');
    const waiting = codeLater(book.claim(attempt, secret, 60_000));
    book.close();
    expect(await waiting).toBe('expired');
  });
});

it('a sign-in code is good once, for a minute, in its environment', () => {
  let now = 0;
  const codes = new SignInCodes(() => now);
  const holder = { userId: 'ada', environment: 'office', tokens: {} };
  const used = codes.issue(holder);
  expect(codes.redeem(used, 'office')).toMatchObject({ userId: 'ada' });
  expect(code(() => codes.redeem(used, 'office'))).toBe('expired');
  const elsewhere = codes.issue(holder);
  expect(code(() => codes.redeem(elsewhere, 'home'))).toBe('expired');
  expect(code(() => codes.redeem(elsewhere, 'office'))).toBe('expired');
  const old = codes.issue(holder);
  now = 60_000;
  expect(code(() => codes.redeem(old, 'office'))).toBe('expired');
});
