import { windowId } from '../../../../shared/api/window-id';

const VALID = /^[A-Za-z0-9]{16,32}$/;

describe('the id of a window', () => {
  it('stays while the window lives, and differs by app', () => {
    const kept = new Map<string, string>();
    const storage = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    const id = windowId('teams', storage);
    expect(id).toMatch(VALID);
    expect(windowId('teams', storage)).toBe(id);
    expect(windowId('companion', storage)).not.toBe(id);
    kept.set('window.teams', 'tampered; Path=/');
    expect(windowId('teams', storage)).toMatch(VALID);
  });

  it('lasts until the next load where storage is denied or full', () => {
    const denied = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(windowId('teams', denied)).toMatch(VALID);
    const full = { getItem: () => null, setItem: denied };
    expect(windowId('teams', () => full)).toMatch(VALID);
  });
});
