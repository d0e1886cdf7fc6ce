import { ReportRelay } from '../../../../server/hub/report-relay';
import { REPORT_TIMEOUT_MS } from '../../../../shared/protocol/limits';
import { FakeClock } from './fake-clock';

const report = { app: 'companion', version: '1', platform: [], facts: {}, entries: [] } as const;

class Heard {
  readonly messages: unknown[] = [];
  constructor(readonly id: string) {}
  send(text: string): void {
    this.messages.push((JSON.parse(text) as { message: unknown }).message);
  }
}

describe('reports of the companion, by way of the hub', () => {
  const clock = new FakeClock();
  let companion: Heard | undefined;
  let relay: ReportRelay;
  let tab: Heard;
  let addIn: Heard;
  const ask = (asker: Heard, id: string): void => {
    relay.ask(asker, { type: 'report-request', id, entries: true });
  };

  beforeEach(() => {
    companion = new Heard('companion');
    tab = new Heard('tab');
    addIn = new Heard('add-in');
    relay = new ReportRelay(clock, () => companion);
  });

  it('go to who asked, once', () => {
    ask(tab, 'r-1');
    ask(addIn, 'r-2');
    expect(companion?.messages).toHaveLength(2);
    relay.answer({ type: 'report', id: 'r-1', report });
    relay.answer({ type: 'report', id: 'r-1', report });
    expect(tab.messages).toEqual([{ type: 'report', id: 'r-1', report }]);
    expect(addIn.messages).toEqual([]);
    relay.failAll('companion-lost');
    expect(addIn.messages).toEqual([{ type: 'report', id: 'r-2', code: 'companion-lost' }]);
    expect(clock.pending).toBe(0);
  });

  it('are refused at once where there is no companion, and in time where it is silent', () => {
    ask(tab, 'r-1');
    clock.pass(REPORT_TIMEOUT_MS);
    companion = undefined;
    ask(tab, 'r-2');
    expect(tab.messages).toEqual([
      { type: 'report', id: 'r-1', code: 'timeout' },
      { type: 'report', id: 'r-2', code: 'no-companion' },
    ]);
  });

  it('are not asked for without end, nor twice by one id', () => {
    for (let at = 0; at < 12; at += 1) ask(tab, `r-${String(at)}`);
    ask(addIn, 'r-0');
    const refused = { type: 'report', code: 'rate-limited' };
    expect(tab.messages).toEqual([
      { ...refused, id: 'r-10' },
      { ...refused, id: 'r-11' },
    ]);
    expect(addIn.messages).toEqual([{ type: 'report', id: 'r-0', code: 'already-running' }]);
  });
});
