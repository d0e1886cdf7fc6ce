import { createLogger } from '../../../../../shared/diagnostics/create-logger';
import { createRingBufferSink } from '../../../../../shared/diagnostics/ring-buffer-sink';
import { endpointFacts } from '../../../../../shared/diagnostics/report/endpoint-facts';
import { fitReport } from '../../../../../shared/diagnostics/report/fit-report';
import { gatherReport } from '../../../../../shared/diagnostics/report/gather-report';
import type { PartReport, ReportApp } from '../../../../../shared/diagnostics/report/part-report';
import { AppError } from '../../../../../shared/errors/app-error';
import { callWith, stateWith } from '../../ui/support/fake-endpoint';

const part = (app: ReportApp, over: Partial<PartReport> = {}): PartReport => ({
  app,
  version: '0.1.0',
  platform: [],
  facts: {},
  entries: [],
  ...over,
});
const source = (report: PartReport) => ({ app: report.app, collect: () => Promise.resolve(report) });
const entry = (time: number, message: string) => ({ time, level: 'info', scope: 'x', message }) as const;

/** What must never leave, each as it might come into a log. */
const planted = [
  ['password', { password: 'hunter2-hunter2' }, 'hunter2-hunter2'],
  ['token', 'Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln', 'eyJhbGciOiJIUzI1NiJ9'],
  ['session description', { sdp: 'v=0\r\no=- 1 2 IN IP4 10.1.2.3\r\ns=-' }, 'IN IP4'],
  ['number', 'dialled +33 1 99 00 12 34 now', '99 00 12 34'],
  ['extension', { number: '4711' }, '4711'],
  ['e-mail address', 'of somebody.private@example.com', 'somebody.private'],
  ['PIN', { pin: '998877' }, '998877'],
] as const;

it('is one log of all parts in the order of time, after how each stands', async () => {
  const { text, missing } = await gatherReport(
    [
      source(
        part('teams', {
          facts: { availability: 'ready' },
          entries: [entry(2_000, 'second'), entry(4_000, 'fourth')],
        }),
      ),
      source(
        part('companion', {
          platform: ['a browser'],
          entries: [entry(1_000, 'first'), entry(3_000, 'third')],
        }),
      ),
    ],
    { now: () => 5_000 },
  );
  expect(text.split('\n')).toEqual([
    'written: 1970-01-01T00:00:05.000Z',
    '',
    'app: teams 0.1.0',
    'availability: ready',
    '',
    'app: companion 0.1.0',
    'platform: a browser',
    '',
    '1970-01-01T00:00:01.000Z info x first',
    '1970-01-01T00:00:02.000Z info x second',
    '1970-01-01T00:00:03.000Z info x third',
    '1970-01-01T00:00:04.000Z info x fourth',
  ]);
  expect(missing).toEqual([]);
});

it('names what is missing instead of waiting for it', async () => {
  const report = await gatherReport(
    [
      source(part('teams')),
      { app: 'companion', collect: () => Promise.reject(new AppError('no-companion')) },
      { app: 'server', collect: () => new Promise(() => undefined) },
    ],
    { limit: 20 },
  );
  expect(report.missing).toEqual([
    { app: 'companion', code: 'no-companion' },
    { app: 'server', code: 'timeout' },
  ]);
  expect(report.text).toContain('missing: companion (no-companion)\nmissing: server (timeout)');
});

it.each(planted)('holds no %s that was logged', async (_, secret, never) => {
  const journal = createRingBufferSink(10);
  const log = createLogger({ scope: 'teams', level: 'debug', sink: journal.sink });
  if (typeof secret === 'string') log.info(secret);
  else log.info('fields', secret);
  const { text } = await gatherReport([source(part('teams', { entries: journal.entries() }))]);
  expect(text).toContain(' info teams ');
  expect(text).not.toContain(never);
});

it.each(planted)('holds no %s that a careless part sends', async (_, secret, never) => {
  const careless = typeof secret === 'string' ? { message: secret } : { message: 'm', fields: secret };
  const facts = typeof secret === 'string' ? { note: secret } : (secret as Readonly<Record<string, string>>);
  const { text } = await gatherReport([
    source(
      part('companion', {
        platform: [JSON.stringify(secret)],
        facts,
        entries: [{ time: 1, level: 'info', scope: 's', ...careless }],
      }),
    ),
  ]);
  expect(text).toContain('companion');
  // A bare extension can be told from any other number only by its name.
  if (never !== '4711') expect(text).not.toContain(never);
});

it('tells how things stand, and with whom nobody', () => {
  const state = stateWith([callWith({ state: 'held' })]);
  const facts = endpointFacts({ availability: 'ready', unconfirmed: [], state });
  expect(facts).toMatchObject({ registration: 'registered', calls: 'held' });
  expect(JSON.stringify(facts)).not.toMatch(/Bruno|202/);
});

it('keeps the newest entries that fit', () => {
  const long = part('companion', {
    entries: Array.from({ length: 500 }, (_, at) => entry(at, `${String(at)} ${'x'.repeat(300)}`)),
  });
  const fitted = fitReport(long, 20_000);
  expect(JSON.stringify(fitted).length).toBeLessThanOrEqual(20_000);
  expect(fitted.entries.length).toBeGreaterThan(40);
  expect(fitted.entries.at(-1)).toEqual(long.entries.at(-1));
  expect(fitReport(long, 10).entries).toEqual([]);
});
