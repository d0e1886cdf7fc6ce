import { createConsoleSink } from '../../../../shared/diagnostics/console-sink';
import { createLogger } from '../../../../shared/diagnostics/create-logger';
import { fanOut } from '../../../../shared/diagnostics/fan-out-sink';
import type { LogEntry } from '../../../../shared/diagnostics/log-entry';
import { createRingBufferSink } from '../../../../shared/diagnostics/ring-buffer-sink';

function logged(level: 'debug' | 'info' | 'warn' | 'error' = 'debug') {
  const entries: LogEntry[] = [];
  const log = createLogger({ scope: 'hub', level, sink: (entry) => entries.push(entry), now: () => 7 });
  return { log, entries };
}

describe('a logger', () => {
  it('writes entries with time, level and scope', () => {
    const { log, entries } = logged();
    log.child('socket').info('connected', { user: 'amira' });
    expect(entries).toEqual([
      { time: 7, level: 'info', scope: 'hub/socket', message: 'connected', fields: { user: 'amira' } },
    ]);
  });

  it('leaves out what is less severe than its level, in children too', () => {
    const { log, entries } = logged('warn');
    log.debug('d');
    log.info('i');
    log.child('x').info('i');
    log.warn('w');
    log.error('e');
    expect(entries.map(({ message }) => message)).toEqual(['w', 'e']);
  });

  it('masks message and fields before any sink', () => {
    const { log, entries } = logged();
    log.warn('no answer from +33123456789', { password: 'x', error: new Error('tel:+33123456789') });
    expect(JSON.stringify(entries)).not.toMatch(/123456|"x"/);
  });

  it('never throws: not for a broken sink, clock or caller', () => {
    const broken = () => {
      throw new Error('full');
    };
    const { log, entries } = logged();
    expect(() => {
      createLogger({ scope: 's', level: 'debug', sink: broken }).error('x');
      createLogger({ scope: 's', level: 'debug', sink: () => undefined, now: broken }).error('x');
      log.error(Symbol('s') as unknown as string, 'text' as unknown as Record<string, unknown>);
      log.error({ toString: broken } as unknown as string);
    }).not.toThrow();
    expect(entries).toMatchObject([{ message: 'Symbol(s)', fields: { value: 'text' } }]);
  });
});

describe('sinks', () => {
  const entry = (message: string): LogEntry => ({ time: 0, level: 'info', scope: 's', message });

  it('a ring keeps the last entries, oldest first', () => {
    const { sink, entries } = createRingBufferSink(3);
    expect(entries()).toEqual([]);
    for (const message of ['1', '2']) sink(entry(message));
    expect(entries().map(({ message }) => message)).toEqual(['1', '2']);
    for (const message of ['3', '4', '5', '6', '7']) sink(entry(message));
    expect(entries().map(({ message }) => message)).toEqual(['5', '6', '7']);
  });

  it('a ring of nothing keeps nothing', () => {
    const { sink, entries } = createRingBufferSink(0);
    sink(entry('1'));
    expect(entries()).toEqual([]);
  });

  it('the console gets each level by its own method', () => {
    const calls: unknown[][] = [];
    const at =
      (level: string) =>
      (...values: unknown[]) =>
        calls.push([level, ...values]);
    const sink = createConsoleSink({
      debug: at('debug'),
      info: at('info'),
      warn: at('warn'),
      error: at('error'),
    });
    sink(entry('hello'));
    sink({ ...entry('oh'), level: 'error', fields: { code: 'timeout' } });
    expect(calls).toEqual([
      ['info', '[s] hello'],
      ['error', '[s] oh', { code: 'timeout' }],
    ]);
  });

  it('one that fails does not keep an entry from the others', () => {
    const ring = createRingBufferSink(2);
    fanOut(() => {
      throw new Error('full');
    }, ring.sink)(entry('1'));
    expect(ring.entries()).toHaveLength(1);
  });
});
