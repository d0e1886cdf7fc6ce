import { askTogether, isSilent, type Replies } from '../../../../outlook-addin/host/ask-together';
import { AppError } from '../../../../shared/errors/app-error';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

interface Asked {
  readonly subject: string;
  readonly body: string;
}

/** A question that the test answers when it likes. */
function question() {
  let resolve: (value: string) => void = () => undefined;
  let reject: (error: AppError) => void = () => undefined;
  const promise = new Promise<string>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Two questions of a test, and what was told about them. */
function ask() {
  const subject = question();
  const body = question();
  const told: string[] = [];
  const last: { replies?: Replies<Asked> } = {};
  const stop = askTogether<Asked>({ subject: subject.promise, body: body.promise }, (replies) => {
    last.replies = replies;
    told.push(`${replies.subject.kind}, ${replies.body.kind}`);
  });
  return { subject, body, told, last, stop };
}
const settled = () => jest.advanceTimersByTimeAsync(0);

describe('questions asked together', () => {
  it('are told once, when all are answered', async () => {
    const { subject, body, told } = ask();
    subject.resolve('Budget');
    await settled();
    expect(told).toEqual([]);
    body.reject(new AppError('forbidden'));
    await settled();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['known, failed']);
  });

  it('are told as far as they are answered when patience is out, and again when a late answer comes', async () => {
    const { subject, body, told, last } = ask();
    subject.resolve('Budget');
    await jest.advanceTimersByTimeAsync(4000);
    expect(told).toEqual(['known, waiting']);
    expect(last.replies && isSilent(last.replies.body)).toBe(true);
    body.resolve('text');
    await settled();
    expect(told).toEqual(['known, waiting', 'known, known']);
  });

  it('are told no more once nobody listens', async () => {
    const { subject, body, told, stop } = ask();
    stop();
    subject.resolve('Budget');
    body.resolve('text');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([]);
  });
});
