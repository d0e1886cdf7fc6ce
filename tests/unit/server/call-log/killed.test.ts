import type { CallLog, NewRecord } from '../../../../shared/call-log/call-record';
import { callLogSchema } from '../../../../shared/call-log/record-schema';
import { BrowserWindow } from '../support/browser';
import { freshDataDirectory, removeDirectory } from '../support/data-directories';
import { ServerProcess } from '../support/server-process';

const calls = Array.from({ length: 24 }, (_, at): NewRecord => ({
  id: `call-${String(at)}`,
  kind: 'outgoing',
  number: String(7000 + at),
  startedAt: Date.now() - at * 1000,
  duration: 5,
}));

/** A companion reports its calls all at once, as after an hour offline; a report that fails is sent again later. */
class Reporter {
  private constructor(
    private readonly page: BrowserWindow,
    private readonly token: string,
  ) {}

  static async at(origin: string): Promise<Reporter> {
    const page = new BrowserWindow(origin);
    return new Reporter(page, (await page.signInByHost('amira')).token);
  }

  report(record: NewRecord): Promise<boolean> {
    return this.page.asked('/api/call-log', this.token, { body: { record, sentAt: Date.now() } }).then(
      ({ status }) => status === 200,
      () => false,
    );
  }

  async read(): Promise<CallLog> {
    return callLogSchema.parse((await this.page.asked('/api/call-log', this.token)).body);
  }
}

it('loses no call and counts none twice when the server is killed between a report and its answer', async () => {
  const dataDir = await freshDataDirectory();
  const start = (): ServerProcess =>
    new ServerProcess(['--port', '0', '--https-port', '0', '--data', dataDir]);
  const first = start();
  let second: ServerProcess | undefined;
  try {
    const before = await Reporter.at(await first.ready());
    const reports = calls.map((call) => before.report(call));
    await Promise.race(reports);
    first.kill('SIGKILL');
    const taken = (await Promise.all(reports)).filter((answered) => answered).length;
    await first.ended();
    // Some were answered, and some were on their way.
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(calls.length);

    second = start();
    const after = await Reporter.at(await second.ready());
    expect((await after.read()).records.length).toBeGreaterThanOrEqual(taken);
    // Whoever got no answer reports again, and so does one who lost it.
    expect(await Promise.all(calls.map((call) => after.report(call)))).not.toContain(false);
    const { records } = await after.read();
    // In which order two that began in the same moment stand is all the same.
    expect(records.map(({ number, count }) => [number, count]).sort()).toEqual(
      calls.map(({ number }) => [number, 1]).sort(),
    );
  } finally {
    first.kill('SIGKILL');
    second?.kill('SIGKILL');
    await Promise.all([first.ended(), second?.ended()]);
    removeDirectory(dataDir);
  }
});
