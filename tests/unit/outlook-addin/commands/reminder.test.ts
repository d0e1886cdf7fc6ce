import { FunctionFile } from '../support/function-file';
import { ORIGIN } from '../support/rooms';

const bruno = { name: 'Bruno', email: 'bruno@example.test', part: 'required' as const };

/** An appointment bruno is invited to, in which nothing says how to join. */
function invited(parts: Partial<FunctionFile> = {}): FunctionFile {
  const file = Object.assign(new FunctionFile(), parts);
  file.item.invited = [bruno];
  file.item.text = '<p>See you on Monday.</p>';
  file.item.places = ['Room 4'];
  return file;
}

describe('before an appointment is sent', () => {
  it('its person is asked where others are invited and nothing says how to join', async () => {
    expect(await invited().asksBeforeSending()).toMatch(/^People are invited .* how to join\./);
    const french = await invited({ languages: ['fr-FR'] }).asksBeforeSending();
    expect(french).toMatch(/^Des personnes sont invitées .* comment le rejoindre\./);
  });

  it.each<[string, (file: FunctionFile) => void]>([
    ['a room of ours in the text', ({ item }) => (item.text = `<a href="${ORIGIN}/meet/weekly">Join</a>`)],
    [
      'a meeting of another service in the place',
      ({ item }) => (item.places = ['https://acme.zoom.us/j/94812345678']),
    ],
    ['nobody invited but its organizer', ({ item }) => (item.invited = [{ ...bruno, part: 'organizer' }])],
    ['an Outlook that never asks', (file) => (file.mailbox = 11)],
    ['an add-in that is switched off', (file) => (file.off = true)],
    ['no appointment', (file) => (file.beside = undefined)],
  ])('nobody is asked with %s', async (_, change) => {
    const file = invited();
    change(file);
    expect(await file.asksBeforeSending()).toBeUndefined();
  });
});
