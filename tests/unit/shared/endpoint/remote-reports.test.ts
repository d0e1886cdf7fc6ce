import { RemoteReports } from '../../../../shared/endpoint/hub/remote-reports';
import { REPORT_TIMEOUT_MS } from '../../../../shared/protocol/limits';
import type { ReportRequestMessage } from '../../../../shared/protocol/report-request-message';

const report = { app: 'companion', version: '1', platform: [], facts: {}, entries: [] } as const;

describe('asking the companion how it stands', () => {
  let sent: ReportRequestMessage[];
  let online: boolean;
  let reports: RemoteReports;

  beforeEach(() => {
    jest.useFakeTimers();
    sent = [];
    online = true;
    reports = new RemoteReports((text) => {
      if (online) sent.push((JSON.parse(text) as { message: ReportRequestMessage }).message);
      return online;
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('gives each asker the answer to its own question', async () => {
    const whole = reports.ask(true);
    const short = reports.ask(false);
    expect(sent.map(({ entries }) => entries)).toEqual([true, false]);
    reports.hear({ type: 'report', id: sent[1]?.id ?? '', report: { ...report, version: '2' } });
    reports.hear({ type: 'report', id: sent[0]?.id ?? '', report });
    expect([(await whole).version, (await short).version]).toEqual(['1', '2']);
  });

  it('passes on why there is none', async () => {
    const asked = reports.ask(true);
    reports.hear({ type: 'report', id: sent[0]?.id ?? '', code: 'no-companion' });
    await expect(asked).rejects.toMatchObject({ code: 'no-companion' });
  });

  it('waits neither for a companion that is silent nor for a hub that is gone', async () => {
    const silent = reports.ask(true);
    const refused = expect(silent).rejects.toMatchObject({ code: 'timeout' });
    jest.advanceTimersByTime(REPORT_TIMEOUT_MS);
    await refused;
    reports.hear({ type: 'report', id: sent[0]?.id ?? '', report });
    const cut = reports.ask(true);
    reports.close();
    await expect(cut).rejects.toMatchObject({ code: 'hub-lost' });
    online = false;
    await expect(reports.ask(true)).rejects.toMatchObject({ code: 'hub-lost' });
  });
});
