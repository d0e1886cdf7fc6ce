import { instanceId } from '../../../../companion/features/entry/instance-id';

function storage(initial?: string) {
  const kept = new Map<string, string>(initial === undefined ? [] : [['companion.instance', initial]]);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('the instance a window registers as', () => {
  it('stays the same over a reload, and differs between windows', () => {
    const window = storage();
    const first = instanceId(() => window);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(instanceId(() => window)).toBe(first);
    expect(instanceId(() => storage())).not.toBe(first);
  });

  it('is made anew when what was kept is not one', () => {
    expect(instanceId(() => storage('<script>'))).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('does without a storage that is denied or full', () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const full = () => ({ getItem: () => null, setItem: denied });
    expect(instanceId(denied)).toMatch(/^[0-9a-f-]{36}$/);
    expect(instanceId(full)).toMatch(/^[0-9a-f-]{36}$/);
  });
});
