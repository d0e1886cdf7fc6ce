import { answerReports } from '../../../../companion/report/answer-reports';
import { companionReport } from '../../../../companion/report/companion-report';
import { createLogger } from '../../../../shared/diagnostics/create-logger';
import { createRingBufferSink } from '../../../../shared/diagnostics/ring-buffer-sink';
import { decode } from '../../../../shared/protocol/envelope';
import { FakePhone, aCall } from '../features/support/fake-phone';

describe("the companion's part of a report", () => {
  const journal = createRingBufferSink(1_000);
  const log = createLogger({ scope: 'companion', level: 'debug', sink: journal.sink });
  const phone = new FakePhone();
  const report = () =>
    companionReport({
      version: '0.1.0',
      userAgent: 'a browser',
      endpoint: phone.endpoint,
      devices: phone.devices,
      link: phone.link,
      ringer: phone.ringer,
      notifications: phone.desktop.notifications,
      entries: journal.entries(),
    });

  it('tells how it stands with the PBX, the hub and the devices', () => {
    phone.has(aCall());
    phone.sound.set(true);
    expect(report().facts).toMatchObject({
      registration: 'registered',
      hub: 'connected',
      microphone: 'ready',
      'microphone name': 'Headset',
      sound: 'blocked',
      notifications: 'granted',
      calls: 'connected',
    });
  });

  it('tells nobody with whom one talks, and nothing secret, not even from a device name', () => {
    phone.has(aCall({ remote: { number: '+33199001234', name: 'Somebody Private' } }));
    phone.inUse.set({
      ...phone.inUse.snapshot(),
      microphone: { state: 'ready', label: 'Headset of amira.haddad@example.com' },
    });
    log.info('INVITE sip:+33199001234@calls.example.test', {
      authorization: 'Digest response="0123456789abcdef"',
    });
    const written = JSON.stringify(report());
    expect(written).toContain('INVITE');
    expect(written).not.toMatch(/199001234|Somebody Private|amira\.haddad|0123456789abcdef/);
  });

  it('answers a controller within what a hub message holds, however much was logged', () => {
    for (let at = 0; at < 1_000; at += 1) log.info(`entry ${'x'.repeat(400)}`, { at });
    const sent: string[] = [];
    const hear = answerReports({ send: (text) => sent.push(text) > 0 }, report);
    hear({ type: 'report-request', id: 'r-1', entries: true });
    hear({ type: 'report-request', id: 'r-2', entries: false });
    hear({ type: 'call-log', log: { revision: 1, seen: 0, records: [] } });
    const [whole, short, ...others] = sent.map((text) => decode('toController', text));
    expect(others).toEqual([]);
    expect(whole).toMatchObject({ ok: true, message: { id: 'r-1', report: { app: 'companion' } } });
    expect(short).toMatchObject({ ok: true, message: { id: 'r-2', report: { entries: [] } } });
    expect(sent[0]).toContain('"at":999');
  });
});
