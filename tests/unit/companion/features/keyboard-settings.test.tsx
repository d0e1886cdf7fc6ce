/** @jest-environment jsdom */
import type { ReactElement } from 'react';
import { usePreference } from '../../../../companion/controls/use-preference';
import { KeyboardSettings } from '../../../../companion/features/keyboard/keyboard-settings';
import { shortcutPreference } from '../../../../companion/features/keyboard/shortcut-preference';
import { ShortcutProvider } from '../../../../shared/ui/shortcuts/shortcut-provider';
import { useShortcut } from '../../../../shared/ui/shortcuts/use-shortcut';
import { announced } from '../../shared/ui/support/in-app';
import { FakePhone } from './support/fake-phone';
import { all, click, doing, leave, one, show, words } from './support/page';

let phone: FakePhone;
let answered = 0;

function Answering(): null {
  useShortcut('answer', () => (answered += 1));
  return null;
}

function Page(): ReactElement {
  const [chosen] = usePreference(phone.preferences, shortcutPreference);
  return (
    <ShortcutProvider chosen={chosen}>
      <Answering />
      <KeyboardSettings preferences={phone.preferences} />
    </ShortcutProvider>
  );
}

beforeEach(() => {
  localStorage.clear();
  phone = new FakePhone();
  answered = 0;
});
afterEach(leave);

const press = (code: string, init: KeyboardEventInit = {}) =>
  doing(() => {
    const key = code.startsWith('Key') ? code.slice(-1).toLowerCase() : code;
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...init }),
    );
  });
const ctrlAlt = { ctrlKey: true, altKey: true };
const answerIs = (keys: string) => one('button', `Answer an incoming call: ${keys}. Change`);
const change = (keys: string) => click('button', `Answer an incoming call: ${keys}. Change`);

describe('the keys of a shortcut', () => {
  it('are those pressed next, at once, and are kept', async () => {
    await show(<Page />);
    await change('Ctrl + Alt + A');
    expect(words()).toContain('Press the keys…');
    await press('KeyY', ctrlAlt);
    expect(answerIs('Ctrl + Alt + Y')).toBeTruthy();
    expect(announced('polite')).toBe('Answer an incoming call: Ctrl + Alt + Y');
    await press('KeyA', ctrlAlt);
    expect(answered).toBe(0);
    await press('KeyY', ctrlAlt);
    expect(answered).toBe(1);
    expect(new FakePhone().preferences.read(shortcutPreference)).toEqual({ answer: 'Ctrl+Alt+Y' });
  });

  it('do nothing while others are being recorded', async () => {
    await show(<Page />);
    await click('button', 'Ignore the incoming call: Ctrl + Alt + I. Change');
    await press('KeyA', ctrlAlt);
    expect(answered).toBe(0);
    expect(words()).toContain('This one is taken already: Answer an incoming call.');
    expect(one('button', 'Ignore the incoming call: Ctrl + Alt + I. Change')).toBeTruthy();
  });

  it.each([
    ['KeyC', { ctrlKey: true }, 'This one is for editing text.'],
    ['KeyT', { ctrlKey: true }, 'The browser keeps this one for itself.'],
    ['F4', { altKey: true }, 'The operating system keeps this one for itself.'],
    ['KeyB', {}, 'Add Ctrl or Alt'],
  ])('cannot be %s %j, with the reason in words', async (code, init, reason) => {
    await show(<Page />);
    await change('Ctrl + Alt + A');
    await press(code, init);
    expect(words()).toContain(reason);
    expect(answerIs('Ctrl + Alt + A')).toBeTruthy();
  });

  it('stay as they are with Escape, and can be taken away', async () => {
    await show(<Page />);
    await change('Ctrl + Alt + A');
    await press('Escape');
    expect(words()).not.toContain('Press the keys…');
    await change('Ctrl + Alt + A');
    await press('Delete');
    expect(answerIs('No keys')).toBeTruthy();
    await press('KeyA', ctrlAlt);
    expect(answered).toBe(0);
  });

  it('return to what they were, one or all', async () => {
    phone.preferences.write(shortcutPreference, { answer: 'Ctrl+Alt+Y', mute: null });
    await show(<Page />);
    await click('button', 'Reset Answer an incoming call');
    expect(answerIs('Ctrl + Alt + A')).toBeTruthy();
    expect(all('button', 'Reset Turn the microphone off or on')).toHaveLength(1);
    await click('button', 'Reset all');
    expect(phone.preferences.read(shortcutPreference)).toEqual({});
    expect(announced('polite')).toBe('All keys are as they were.');
  });

  it('are told in French as the guide tells them', async () => {
    await show(<Page />, 'fr');
    expect(one('button', 'Répéter la dernière phrase\u00a0: Ctrl + Maj + X. Modifier')).toBeTruthy();
  });
});
