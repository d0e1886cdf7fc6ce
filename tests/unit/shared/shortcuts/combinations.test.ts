import { actionFor, bindingsOf } from '../../../../shared/shortcuts/bindings';
import { faultOf } from '../../../../shared/shortcuts/combination-faults';
import { readCombination, writeCombination } from '../../../../shared/shortcuts/combination';
import { defaultBindings } from '../../../../shared/shortcuts/default-bindings';
import { ariaCombination, formatCombination } from '../../../../shared/shortcuts/format-combination';
import { combinationOf, type KeyPress, type PressContext } from '../../../../shared/shortcuts/key-press';
import { keyboardPlatform } from '../../../../shared/shortcuts/platform';
import { shortcutActions } from '../../../../shared/shortcuts/shortcut-action';

interface Pressed extends Partial<Omit<KeyPress, 'getModifierState'>> {
  readonly altGraph?: boolean;
}

const press = (
  { altGraph = false, ...pressed }: Pressed,
  context: Partial<PressContext> = {},
): string | undefined => {
  const combination = combinationOf(
    {
      key: 'a',
      code: 'KeyA',
      ctrlKey: false,
      altKey: false,
      shiftKey: false,
      metaKey: false,
      isComposing: false,
      ...pressed,
      getModifierState: () => altGraph,
    },
    { controlAndLeftAlt: false, writing: false, ...context },
  );
  return combination && writeCombination(combination);
};
const ctrlAlt = { ctrlKey: true, altKey: true };

describe('a pressed key', () => {
  it('is named by the letter printed on it, wherever it is', () => {
    expect(press({ ...ctrlAlt, key: 'a', code: 'KeyA' })).toBe('Ctrl+Alt+A');
    // The A of a French keyboard, where an American one has its Q.
    expect(press({ ...ctrlAlt, key: 'a', code: 'KeyQ' })).toBe('Ctrl+Alt+A');
    expect(press({ ...ctrlAlt, key: 'A', code: 'KeyA', shiftKey: true })).toBe('Ctrl+Alt+Shift+A');
  });

  it('is named by its place where no Latin letter is printed on it', () => {
    expect(press({ ...ctrlAlt, key: 'ф', code: 'KeyA' })).toBe('Ctrl+Alt+A');
    expect(press({ altKey: true, key: '∑', code: 'KeyW' })).toBe('Alt+W');
  });

  it('that makes a sign with Option goes by what the layout says is printed on it', () => {
    const layout = new Map([['KeyQ', 'a']]);
    expect(press({ altKey: true, metaKey: true, key: 'æ', code: 'KeyQ' }, { layout })).toBe('Alt+Meta+A');
  });

  it('is a digit by its place: a French keyboard wants Shift for digits', () => {
    expect(press({ ...ctrlAlt, key: '&', code: 'Digit1' })).toBe('Ctrl+Alt+1');
    expect(press({ key: 'F3', code: 'F3' })).toBe('F3');
    expect(press({ ctrlKey: true, key: ' ', code: 'Space' })).toBe('Ctrl+Space');
  });

  it('with AltGr writes a character and is no shortcut', () => {
    const euro = { key: '€', code: 'KeyE', altGraph: true };
    expect(press(euro)).toBeUndefined();
    expect(press({ ...euro, ...ctrlAlt })).toBeUndefined();
    expect(press({ ...euro, ...ctrlAlt }, { writing: true })).toBeUndefined();
  });

  it('with Control and the left Alt is one, although Windows calls it AltGr, unless one writes', () => {
    const euro = { key: '€', code: 'KeyE', altGraph: true };
    expect(press(euro, { controlAndLeftAlt: true })).toBe('Ctrl+Alt+E');
    expect(press(euro, { controlAndLeftAlt: true, writing: true })).toBeUndefined();
  });

  it('is text while one writes, and a shortcut with Ctrl or Alt all the same', () => {
    const writing = { writing: true };
    expect(press({ key: 'a' }, writing)).toBeUndefined();
    expect(press({ key: 'A', shiftKey: true }, writing)).toBeUndefined();
    expect(press({ key: '∑', code: 'KeyW', altKey: true }, writing)).toBeUndefined();
    expect(press({ key: 'm', code: 'KeyM', ctrlKey: true }, writing)).toBe('Ctrl+M');
    expect(press({ key: 'w', code: 'KeyW', altKey: true }, writing)).toBe('Alt+W');
    expect(press({ key: 'F3', code: 'F3' }, writing)).toBe('F3');
  });

  it('is none while a character is being composed, or for a modifier alone', () => {
    expect(press({ ctrlKey: true, isComposing: true })).toBeUndefined();
    expect(press({ ctrlKey: true, key: 'Control', code: 'ControlLeft' })).toBeUndefined();
    expect(press({ ctrlKey: true, key: ';', code: 'Semicolon' })).toBeUndefined();
  });
});

describe('a combination', () => {
  it.each(['Ctrl+Alt+A', 'F3', 'Ctrl+Shift+X', 'Alt+Meta+T', 'Ctrl+Space', 'Ctrl+ArrowUp'])(
    'is the same read and written: %s',
    (text) => {
      const read = readCombination(text);
      expect(read && writeCombination(read)).toBe(text);
    },
  );

  it.each(['', 'A+Ctrl', 'Alt+Ctrl+A', 'Ctrl+Ctrl+A', 'Ctrl+a', 'Hyper+A', 'Ctrl+', 'Ctrl+<b>'])(
    'is not %p',
    (text) => {
      expect(readCombination(text)).toBeUndefined();
    },
  );

  it('reads as its platform writes it', () => {
    const french = { Shift: 'Maj', Space: 'Espace' };
    expect(formatCombination('Ctrl+Shift+X', 'other', french)).toBe('Ctrl + Maj + X');
    expect(formatCombination('Ctrl+Space', 'other', french)).toBe('Ctrl + Espace');
    expect(formatCombination('Alt+Meta+A', 'mac', french)).toBe('⌥⌘A');
    expect(ariaCombination('Ctrl+Alt+A')).toBe('Control+Alt+A');
    expect(ariaCombination('Ctrl+Alt+"')).toBeUndefined();
    expect(keyboardPlatform('MacIntel')).toBe('mac');
    expect(keyboardPlatform('Win32')).toBe('other');
  });
});

describe('what the keys do', () => {
  const { other } = defaultBindings;

  it.each(['mac', 'other'] as const)('is unambiguous and possible by default (%s)', (platform) => {
    const bindings = defaultBindings[platform];
    for (const action of shortcutActions) {
      const combination = readCombination(bindings[action] ?? '');
      expect([action, combination && faultOf(combination, action, bindings, platform)]).toEqual([
        action,
        undefined,
      ]);
      expect([action, combination]).not.toEqual([action, undefined]);
    }
  });

  it('is what the person has chosen, or nothing where they want nothing', () => {
    const bindings = bindingsOf({ answer: 'Ctrl+Alt+Y', decline: null, fly: 'F9' }, 'other');
    expect(actionFor(bindings, 'Ctrl+Alt+Y')).toBe('answer');
    expect(actionFor(bindings, 'Ctrl+Alt+A')).toBeUndefined();
    expect(bindings.decline).toBeUndefined();
    expect(bindings.mute).toBe(other.mute);
  });

  it('is as it was where what was kept is no combination', () => {
    expect(bindingsOf({ answer: '<script>' }, 'other').answer).toBe(other.answer);
  });

  it.each([
    ['F3', 'plain', 'Shift+A'],
    ['copy', 'editing', 'Ctrl+C'],
    ['a new tab', 'browser', 'Ctrl+T'],
    ['reload', 'browser', 'F5'],
    ['closing the window', 'system', 'Alt+F4'],
    ['the Windows key', 'system', 'Ctrl+Meta+K'],
  ])('cannot be taken from %s', (_what, fault, text) => {
    const combination = readCombination(text);
    expect(combination && faultOf(combination, 'hold', other, 'other')).toEqual({ fault });
  });

  it('cannot be two things at once, but may stay what it is', () => {
    const combination = readCombination('Ctrl+M');
    expect(combination && faultOf(combination, 'hold', other, 'other')).toEqual({
      fault: 'taken',
      by: 'mute',
    });
    expect(combination && faultOf(combination, 'mute', other, 'other')).toBeUndefined();
  });
});
