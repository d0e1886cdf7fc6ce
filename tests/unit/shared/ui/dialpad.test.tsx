/** @jest-environment jsdom */
import type { DialTarget } from '../../../../shared/dialing/dial-target';
import { parseDialInput } from '../../../../shared/dialing/parse-dial-input';
import { Dialpad } from '../../../../shared/ui/dialpad/dialpad';
import { byRole, click, press, render, settle, type, unmountAll } from '../../../support/dom';
import { announced, inApp } from './support/in-app';

afterEach(unmountAll);

const read = (text: string) => parseDialInput(text, { country: 'FR', extensionLength: 4 });
const field = (): HTMLInputElement => byRole('textbox', 'Name or number') as HTMLInputElement;
const open = async (lastDialled?: DialTarget): Promise<jest.Mock> => {
  const dial = jest.fn();
  await render(inApp(<Dialpad read={read} dial={dial} lastDialled={lastDialled} />));
  return dial;
};

it('dials what its keys wrote', async () => {
  const dial = await open();
  for (const key of [/^2/, /^0/, /^3/]) await click(byRole('button', key));
  await click(byRole('button', 'Delete digit'));
  await click(byRole('button', /^2/));
  expect(field().value).toBe('202');
  await click(byRole('button', 'Audio call'));
  expect(dial).toHaveBeenCalledWith({ kind: 'number', number: '202' }, 'audio');
  expect(field().value).toBe('');
});

it('dials what was pasted, in the format of wherever it came from', async () => {
  const dial = await open();
  await type(field(), 'tel:+33-1-23-45-67-89');
  await click(byRole('button', 'Video call'));
  expect(dial).toHaveBeenCalledWith({ kind: 'number', number: '+33123456789' }, 'video');
});

it('calls on Enter', async () => {
  const dial = await open();
  await type(field(), '202');
  await press('Enter', field());
  expect(dial).toHaveBeenCalledTimes(1);
});

it('takes digits of the keyboard while a key has the focus', async () => {
  await open();
  const key = byRole('button', /^5/);
  await press('7', key);
  await press('Backspace', key);
  await press('8', key);
  expect(field().value).toBe('8');
});

it('says in words why it cannot dial, until that is mended', async () => {
  const dial = await open();
  await click(byRole('button', 'Audio call'));
  expect(announced('assertive')).toBe('Enter a name or number.');
  expect(field().getAttribute('aria-invalid')).toBe('true');
  const described = document.getElementById(field().getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toBe('Enter a name or number.');
  await type(field(), '2');
  expect(field().getAttribute('aria-invalid')).toBe('false');
  expect(dial).not.toHaveBeenCalled();
});

it('lets Redial rest until there is somebody to redial', async () => {
  await open();
  expect((byRole('button', 'Redial') as HTMLButtonElement).disabled).toBe(true);
  await unmountAll();
  const last: DialTarget = { kind: 'number', number: '203', name: 'Chloé' };
  const dial = await open(last);
  await click(byRole('button', 'Redial'));
  expect(dial).toHaveBeenCalledWith(last, 'audio');
});

describe('the clipboard', () => {
  const holds = (readText?: () => Promise<string>): void => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: readText && { readText: jest.fn(readText) },
    });
  };
  const note = (): string =>
    document.getElementById(field().getAttribute('aria-describedby') ?? '')?.textContent ?? '';

  it('is shown before it is called', async () => {
    holds(() => Promise.resolve(' +33 1 23 45 67 89\r\n'));
    const dial = await open();
    await click(byRole('button', 'Dial from clipboard'));
    expect(dial).not.toHaveBeenCalled();
    expect(field().value).toBe('+33 1 23 45 67 89');
    expect(note()).toBe('From the clipboard: +33123456789. Check it, then call.');
    expect(announced('polite')).toBe(note());
    await click(byRole('button', 'Audio call'));
    expect(dial).toHaveBeenCalledWith({ kind: 'number', number: '+33123456789' }, 'audio');
    expect(note()).toBe('');
  });

  it.each<[string, (() => Promise<string>) | undefined, string]>([
    [
      'that nobody may read',
      () => Promise.reject(new DOMException('no', 'NotAllowedError')),
      'does not let this page see',
    ],
    ['that is not there', undefined, 'does not let this page see'],
    ['without text', () => Promise.resolve(' \n'), 'holds no text'],
    ['with a poem', () => Promise.resolve('Sous le pont Mirabeau'), 'not a telephone number'],
    ['with two numbers', () => Promise.resolve('0123456789\n0612345678'), 'several numbers'],
  ])('%s is said in words, and what was typed stays', async (_, readText, words) => {
    holds(readText);
    const dial = await open();
    await type(field(), '202');
    await click(byRole('button', 'Dial from clipboard'));
    expect(announced('assertive')).toContain(words);
    expect(note()).toContain(words);
    expect(field().value).toBe('202');
    expect(dial).not.toHaveBeenCalled();
  });
});

it('moves between its keys by arrows, as one stop of the Tab key', async () => {
  await open();
  await settle(() => {
    byRole('button', /^1/).focus();
  });
  await press('ArrowRight');
  await press('ArrowDown');
  expect(document.activeElement).toBe(byRole('button', /^5/));
  expect(byRole('button', /^5/).tabIndex).toBe(0);
  expect(byRole('button', /^1/).tabIndex).toBe(-1);
});
