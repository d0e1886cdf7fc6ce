import { TabLifecycle, type TabPresence } from '../../../../preview/teams-host/tab-lifecycle';

function start() {
  let settle: (outcome: 'suspended' | 'terminated') => void = () => undefined;
  const seen: TabPresence[] = [];
  const tab = {
    suspend: jest.fn(
      () =>
        new Promise<'suspended' | 'terminated'>((resolve) => {
          settle = resolve;
        }),
    ),
    resume: jest.fn(),
  };
  const lifecycle = new TabLifecycle(tab, (presence) => seen.push(presence));
  return {
    lifecycle,
    tab,
    seen,
    answer: (outcome: 'suspended' | 'terminated') => {
      settle(outcome);
    },
  };
}

describe('leaving a tab and coming back', () => {
  it('keeps a tab that can sleep, and wakes it', async () => {
    const { lifecycle, tab, seen, answer } = start();
    const left = lifecycle.leave();
    expect(seen).toEqual([{ mounted: true, visible: false }]);
    answer('suspended');
    await left;
    lifecycle.comeBack();
    expect(tab.resume).toHaveBeenCalledTimes(1);
    expect(seen.at(-1)).toEqual({ mounted: true, visible: true });
  });

  it('ends a tab that cannot, and loads it anew', async () => {
    const { lifecycle, tab, seen, answer } = start();
    const left = lifecycle.leave();
    answer('terminated');
    await left;
    expect(seen.at(-1)).toEqual({ mounted: false, visible: false });
    lifecycle.comeBack();
    expect(seen.at(-1)).toEqual({ mounted: true, visible: true });
    expect(tab.resume).not.toHaveBeenCalled();
  });

  it('wakes a tab whose user came back before it slept, and never ends it under their eyes', async () => {
    for (const outcome of ['suspended', 'terminated'] as const) {
      const { lifecycle, tab, seen, answer } = start();
      const left = lifecycle.leave();
      lifecycle.comeBack();
      answer(outcome);
      await left;
      expect(seen.at(-1)).toEqual({ mounted: true, visible: true });
      expect(tab.resume).toHaveBeenCalledTimes(outcome === 'suspended' ? 1 : 0);
    }
  });

  it('leaves once, however often it is told', () => {
    const { lifecycle, tab } = start();
    void lifecycle.leave();
    void lifecycle.leave();
    expect(tab.suspend).toHaveBeenCalledTimes(1);
  });
});
