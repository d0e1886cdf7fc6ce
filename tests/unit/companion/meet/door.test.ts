/** @jest-environment jsdom */
import { openDoor } from '../../../../companion/meet/door';

interface Asked {
  readonly url: string;
  readonly body: unknown;
}

const words =
  'data-name="Say who you are" data-pin="Four digits" data-wrong-pin="Wrong PIN" data-other="Try again"';
const pinField = '<div id="pin-field"><input id="pin"></div>';

describe('the door of a meeting', () => {
  const asked: Asked[] = [];
  const assigned: string[] = [];
  let answers: (() => Promise<{ ok: boolean; json: () => Promise<unknown> }>)[];

  const says = (status: boolean, body: unknown) => () =>
    Promise.resolve({ ok: status, json: () => Promise.resolve(body) });
  const ticket = says(true, {
    ticket: 't',
    url: 'https://calls.example.com/companion/#ticket=t',
    expiresIn: 30,
  });
  const refused = (code: string) => says(false, { error: { code, message: 'refused' } });

  const open = (hash: string, field = pinField): void => {
    document.body.innerHTML = `<form id="join" data-slug="board" ${words} data-joining="One moment">
        <input id="name">${field}<p id="problem"></p><button>Join</button><p id="progress"></p>
      </form><a id="account" href="/companion/#call?to=https%3A%2F%2Fx%2Fmeet%2Fboard">Mine</a>`;
    const place = { hash, assign: (url: string | URL) => assigned.push(String(url)) };
    openDoor(document, place, async (url, { body }) => {
      asked.push({ url, body: JSON.parse(body) as unknown });
      const answer = answers.shift();
      if (!answer) throw new Error('no network');
      return answer();
    });
  };
  const input = (id: string): HTMLInputElement => {
    const found = document.querySelector<HTMLInputElement>(`#${id}`);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
  const submit = async (name: string, pin?: string): Promise<void> => {
    input('name').value = name;
    if (pin !== undefined) input('pin').value = pin;
    document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
  };
  const shown = (id: string): string => document.querySelector(`#${id}`)?.textContent ?? '';

  beforeEach(() => {
    asked.length = 0;
    assigned.length = 0;
    answers = [];
  });

  it('asks for a name alone when the link has the PIN, and goes on with the ticket', async () => {
    answers = [ticket];
    open('#821122');
    expect(document.querySelector<HTMLElement>('#pin-field')?.hidden).toBe(true);
    await submit(' Marie ');
    expect(asked).toEqual([{ url: '/api/meetings/guests/board', body: { name: 'Marie', pin: '821122' } }]);
    expect(assigned).toEqual(['https://calls.example.com/companion/#ticket=t']);
  });

  it('hands the PIN of the link to the companion of whoever has an account', () => {
    open('#821122');
    const link = document.querySelector<HTMLAnchorElement>('#account');
    expect(new URLSearchParams(new URL(link?.href ?? '').hash.slice('#call?'.length)).get('to')).toBe(
      'https://x/meet/board#821122',
    );
  });

  it.each(['', '#', '#12', '#821122;x', '#<img src=x>'])(
    'asks for the PIN when the link ends in %j',
    async (hash) => {
      answers = [ticket];
      open(hash);
      expect(document.querySelector<HTMLElement>('#pin-field')?.hidden).toBe(false);
      await submit('Marie', '82 11 22');
      expect(asked).toMatchObject([{ body: { name: 'Marie', pin: '821122' } }]);
    },
  );

  it('says what is missing, where it is, and asks nobody', async () => {
    open('');
    await submit('  ', '821122');
    expect(shown('problem')).toBe('Say who you are');
    expect(document.activeElement).toBe(input('name'));
    await submit('Marie', '12');
    expect(shown('problem')).toBe('Four digits');
    expect(document.activeElement).toBe(input('pin'));
    expect(input('name').hasAttribute('aria-invalid')).toBe(false);
    expect(input('pin').hasAttribute('aria-invalid')).toBe(true);
    expect(asked).toEqual([]);
  });

  it('asks for another PIN when that of the link is not the right one any more', async () => {
    answers = [refused('wrong-pin'), ticket];
    open('#000000');
    await submit('Marie');
    expect(shown('problem')).toBe('Wrong PIN');
    expect(document.querySelector<HTMLElement>('#pin-field')?.hidden).toBe(false);
    await submit('Marie', '821122');
    expect(asked).toMatchObject([{ body: { pin: '000000' } }, { body: { pin: '821122' } }]);
    expect(assigned).toHaveLength(1);
  });

  it('lets one try again when the server is away, or says something else', async () => {
    answers = [refused('unavailable'), says(true, 'no ticket'), ticket];
    open('', '');
    for (let time = 0; time < 2; time += 1) {
      await submit('Marie');
      expect(shown('problem')).toBe('Try again');
      expect(document.querySelector('button')?.disabled).toBe(false);
      expect(shown('progress')).toBe('');
    }
    await submit('Marie');
    expect(asked[2]?.body).toEqual({ name: 'Marie' });
    expect(assigned).toHaveLength(1);
    await submit('Marie');
    expect(shown('problem')).toBe('Try again');
  });
});
