import type { IncomingChanged } from '../../../../shared/api/incoming-calls-schema';
import type { CommandResult } from '../../../../shared/endpoint/command-result';
import { AppError } from '../../../../shared/errors/app-error';
import { defaultChoices, type IncomingCalls } from '../../../../shared/incoming-calls/incoming-calls';
import { IncomingDesk } from '../../../../shared/incoming-calls/incoming-desk';
import { quietLogger } from '../../server/support/quiet-logger';

const at = (revision: number): IncomingCalls => ({
  revision,
  certainty: 'exact',
  choices: defaultChoices,
  rights: { forward: true, sendAll: true },
  groups: [],
  impossible: [],
});

function desk(answer: IncomingChanged, result: CommandResult = { id: 'c', ok: true }) {
  const done: string[] = [];
  const desk = new IncomingDesk({
    api: {
      read: () => Promise.resolve(at(1)),
      change: () => Promise.resolve(answer),
      settle: (change, ok) => {
        done.push(`settled ${change} ${String(ok)}`);
        return Promise.resolve(at(5));
      },
    },
    dial: (codes) => {
      done.push(`dialled ${codes.join(' ')}`);
      return Promise.resolve(result);
    },
    log: quietLogger,
  });
  return { desk, done };
}

describe('how calls come in, in a window', () => {
  it('is loaded, and kept up to date; what is older is dropped', async () => {
    const { desk: window } = desk({ calls: at(3) });
    let told = 0;
    const release = window.subscribe(() => (told += 1));
    await window.load();
    window.receive(at(4));
    window.receive(at(2));
    expect(window.snapshot().calls?.revision).toBe(4);
    expect(told).toBe(2);
    release();
    window.receive(at(9));
    expect(told).toBe(2);
  });

  it('is changed at once where the switch knows it from us', async () => {
    const { desk: window, done } = desk({ calls: at(3) });
    await window.change({ sendAll: true });
    expect([window.snapshot().calls?.revision, done]).toEqual([3, []]);
  });

  const toDial = { calls: at(3), dial: { change: 'x', codes: ['*07*204#', '*01'] } };

  it('has codes dialled first where a PBX is told', async () => {
    const { desk: window, done } = desk(toDial);
    await window.change({ sendAll: true });
    expect(done).toEqual(['dialled *07*204# *01', 'settled x true']);
    expect(window.snapshot().calls?.revision).toBe(5);
  });

  it('drops a change the PBX refused, and says so', async () => {
    const { desk: window, done } = desk(toDial, { id: 'c', ok: false, code: 'feature-refused' });
    await expect(window.change({ sendAll: true })).rejects.toEqual(
      expect.objectContaining({ code: 'feature-refused' }),
    );
    expect(done.at(-1)).toBe('settled x false');
  });

  it('says why it cannot be read, while nothing is known', async () => {
    const window = new IncomingDesk({
      api: {
        read: () => Promise.reject(new AppError('network')),
        change: () => Promise.reject(new AppError('network')),
        settle: () => Promise.reject(new AppError('network')),
      },
      dial: () => Promise.resolve({ id: 'c', ok: true }),
      log: quietLogger,
    });
    await window.load();
    expect(window.snapshot()).toEqual({ error: 'network' });
    window.receive(at(1));
    await window.load();
    expect(window.snapshot()).toEqual({ calls: at(1) });
  });
});
