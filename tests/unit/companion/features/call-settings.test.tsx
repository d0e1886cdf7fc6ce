/** @jest-environment jsdom */
import { CallSettings } from '../../../../companion/features/call-settings/call-settings';
import {
  autoAnswerPreference,
  holdSoundPreference,
} from '../../../../companion/preferences/call-preferences';
import { FakePhone } from './support/fake-phone';
import { doing, leave, show, words } from './support/page';

let phone: FakePhone;
const open = (locale?: 'en' | 'fr') => show(<CallSettings phone={phone} />, locale);

beforeEach(() => {
  phone = new FakePhone();
});
afterEach(() => {
  leave();
  phone.preferences.clear();
});

function choice(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const input = found && document.getElementById(found.htmlFor);
  if (!(input instanceof HTMLInputElement)) throw new Error(`no switch "${label}"`);
  return input;
}

const flip = (label: string) =>
  doing(() => {
    choice(label).click();
  });

describe('the choices about calls', () => {
  it('turn the automatic answer on by a command, and ask in that click to watch the screen', async () => {
    await open();
    expect(choice('Automatic answer').checked).toBe(false);
    await flip('Automatic answer');
    expect(phone.commands).toMatchObject([{ kind: 'auto-answer', on: true }]);
    expect(phone.screenAsked).toBe(1);
  });

  it('show what the telephone says of it, and what this browser cannot see', async () => {
    phone.stands({ autoAnswer: true });
    await open('fr');
    expect(choice('Réponse automatique').checked).toBe(true);
    expect(words()).toContain("Ce navigateur n'indique pas si votre écran est verrouillé");
    await flip('Réponse automatique');
    expect(phone.commands).toMatchObject([{ kind: 'auto-answer', on: false }]);
    expect(phone.screenAsked).toBe(0);
  });

  it('let who is held hear silence', async () => {
    await open();
    expect(choice('Music on hold').checked).toBe(true);
    await flip('Music on hold');
    expect(phone.preferences.read(holdSoundPreference)).toBe('silence');
    expect(choice('Music on hold').checked).toBe(false);
  });
});

it('the automatic answer is off until somebody turns it on', () => {
  expect(phone.preferences.read(autoAnswerPreference)).toBe(false);
});
