import { ROOM_PROPERTY } from '../../../../outlook-addin/meeting/remembered-room';
import { BLOCK_ID } from '../../../../shared/meetings/block/block-id';
import { htmlBodies, textBodies } from '../../shared/meetings/block/bodies';
import { FunctionFile } from '../support/function-file';
import { board, ORIGIN, roomOf, weekly } from '../support/rooms';

const blocks = (body: string) => body.split(BLOCK_ID).length - 1;
const usedRecently = { ...weekly, lastUse: 1 };

describe('Add a meeting, by one click', () => {
  it('writes invitation, location and what is remembered, in the language of Outlook', async () => {
    const file = new FunctionFile();
    file.rooms[''] = [weekly];
    file.languages = ['fr-FR'];
    file.item.text = '<p>Ordre du jour</p>';
    file.item.places = ['Salle 4'];
    expect(await file.add()).toBe(
      "Le rendez-vous contient «\u00a0Weekly team meeting\u00a0»\u00a0: lien, numéros d'appel et code PIN.",
    );
    expect(file.notices[0]).toEqual({ kind: 'progress', text: 'Ajout de la réunion…' });
    expect(file.item.text).toContain('Rejoindre Weekly team meeting');
    expect(file.item.places).toEqual(['Salle 4', `Weekly team meeting – ${weekly.link}`]);
    // The PIN is nobody's to keep.
    expect(file.item.properties.get(ROOM_PROPERTY)).toBe(`${ORIGIN}/meet/weekly-team`);
    expect(file.requests.at(-1)).toMatchObject({
      method: 'POST',
      path: '/api/meetings/rooms/id-weekly-team/uses',
      body: { use: 'invited' },
    });
  });

  it.each(Object.entries(htmlBodies))(
    'never doubles in %s, and leaves the rest as it is',
    async (_, marked) => {
      const file = new FunctionFile();
      const before = marked.replace('|', '');
      file.item.text = before;
      await file.add();
      expect(blocks(file.item.text)).toBe(1);
      const once = file.item.text;
      expect(await file.add()).toBe('Weekly team meeting was in the appointment already, and is up to date.');
      expect(file.item.text).toBe(once);
      expect(file.item.places).toHaveLength(1);
      expect(await file.remove()).toBe(
        'The meeting was taken out. The rest of the appointment is as it was.',
      );
      expect(file.item.text).toBe(before);
      expect(file.item.places).toEqual([]);
      expect(file.item.properties.size).toBe(0);
    },
  );

  it.each(Object.entries(textBodies))('does the same in plain text: %s', async (_, marked) => {
    const file = new FunctionFile();
    const before = marked.replace('|', '');
    Object.assign(file.item, { type: 'text', text: before });
    await file.add();
    const once = file.item.text;
    expect(once).toContain(weekly.link);
    await file.add();
    expect(file.item.text).toBe(once);
    await file.remove();
    expect(file.item.text).toBe(before);
  });

  it('keeps the room that is in the appointment, whichever was used last', async () => {
    const file = new FunctionFile();
    file.rooms[''] = [board];
    await file.add();
    file.rooms[''] = [usedRecently, board];
    expect(await file.add()).toContain('Board was in the appointment already');
    expect(file.item.text).not.toContain('weekly-team');
  });
});

describe('with several rooms', () => {
  it('takes the last used, and offers to change it', async () => {
    const file = new FunctionFile();
    file.rooms[''] = [usedRecently, board];
    expect(await file.add()).toBe(
      'Weekly team meeting is in the appointment now: link, dial-in numbers and PIN.',
    );
    expect(file.notices.at(-1)?.opens).toEqual({ view: 'rooms', label: 'Change room' });
  });

  it('has the person choose where nothing was used yet, in the pane if Outlook opens it', async () => {
    const file = new FunctionFile();
    file.opensPane = true;
    expect(await file.add()).toBe('You have several meeting rooms. Choose one in the pane.');
    expect(file.item.text).toBe('');
    file.opensPane = false;
    expect(await file.add()).toBe(
      'Weekly team meeting was added. You have other rooms too; the pane of the add-in shows them.',
    );
  });
});

describe('in the calendar of another', () => {
  it('puts in a room of its owner, whoever writes there', async () => {
    const file = new FunctionFile();
    file.item.shared = 'chloe@example.test';
    file.rooms['chloe@example.test'] = [roomOf('chloe', 'Chloe’s room', { mine: false })];
    await file.add();
    expect(file.item.text).toContain('/meet/chloe');
  });

  it.each([
    ['forbidden' as const, 'You may not use the rooms of chloe@example.test. Ask to be made their delegate.'],
    ['not-found' as const, 'The telephone system does not know chloe@example.test, whose calendar this is.'],
  ])('says it clearly when the server answers %s, and changes nothing', async (code, words) => {
    const file = new FunctionFile();
    file.item.shared = 'chloe@example.test';
    file.rooms['chloe@example.test'] = code;
    expect(await file.add()).toBe(words);
    expect(file.item.text).toBe('');
  });

  it('never takes a room of one’s own because the owner is not told', async () => {
    const file = new FunctionFile();
    file.item.failing.set('owner', 'timeout');
    expect(await file.add()).toContain('There was no answer in time.');
    expect(file.item.text).toBe('');
  });

  it('says that a right is missing when Outlook refuses to write', async () => {
    const file = new FunctionFile();
    file.item.failing.set('setBody', 'forbidden');
    expect(await file.add()).toContain('You may not change this appointment');
    expect([file.item.text, file.item.places]).toEqual(['', []]);
  });
});

describe('what goes wrong', () => {
  it.each([
    ['nobody is signed in', { signedIn: false }, 'You are not signed in.'],
    ['the add-in is switched off', { off: true }, 'Your administrator has switched'],
    ['no appointment is being written', { beside: undefined }, 'Open an appointment of yours'],
  ])('is told when %s', async (_, parts, words) => {
    const file = Object.assign(new FunctionFile(), parts);
    expect(await file.add()).toContain(words);
    expect(file.item.text).toBe('');
  });

  it('is told when there is no room at all', async () => {
    const file = new FunctionFile();
    file.rooms[''] = [];
    expect(await file.add()).toBe('You have no meeting room. Ask your administrator for one.');
  });

  it('costs the location alone when that is full or refused', async () => {
    const file = new FunctionFile();
    file.item.failing.set('addLocation', 'message-too-large');
    expect(await file.add()).toBe(
      'Weekly team meeting was added to the text. The location could not be changed.',
    );
    expect(blocks(file.item.text)).toBe(1);
  });

  it('does not need Outlook to remember anything, nor to show a notice', async () => {
    const file = new FunctionFile();
    file.silentNotices = true;
    for (const question of ['property', 'setProperty'] as const) file.item.failing.set(question, 'timeout');
    await file.add();
    await file.add();
    expect(blocks(file.item.text)).toBe(1);
  });
});

describe('what others have written', () => {
  it('is left alone: a forged block that leads elsewhere', async () => {
    const file = new FunctionFile();
    file.rooms[''] = [weekly];
    const forged = `<div id="${BLOCK_ID}"><a href="https://evil.example/meet/weekly-team">Join</a></div>`;
    file.item.text = forged;
    await file.add();
    expect(file.item.text).toContain(forged);
    await file.remove();
    expect(file.item.text).toBe(forged);
  });

  it('is not doubled where our mark is gone and the link still there', async () => {
    const file = new FunctionFile();
    file.rooms[''] = [weekly];
    const own = `<p>Join us: <a href="${weekly.link}">here</a></p>`;
    file.item.text = own;
    expect(await file.add()).toContain('changed by hand. Nothing was added.');
    expect(file.item.text).toBe(own);
    expect(await file.remove()).toContain('The invitation was changed by hand');
    expect(file.item.text).toBe(own);
  });

  it('may be a megabyte of nested tables', async () => {
    const file = new FunctionFile();
    const body = `<body>${'<table><tr><td>x'.repeat(30_000)}${'</td></tr></table>'.repeat(30_000)}</body>`;
    file.item.text = body;
    const begun = performance.now();
    await file.add();
    await file.remove();
    expect(file.item.text).toBe(body);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
