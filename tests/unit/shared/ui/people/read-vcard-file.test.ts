import { readVcardFile } from '../../../../../shared/ui/people/tasks/read-vcard-file';

const start = 'BEGIN:VCARD\nVERSION:3.0\nFN:Lef';
const end = 'vre\nEND:VCARD\n';

it.each([
  ['UTF-8', Buffer.from(`${start}è${end}`)],
  ['UTF-8 with a mark in front', Buffer.from(`\ufeff${start}è${end}`)],
  ['what Windows wrote', Buffer.from(`${start}è${end}`, 'latin1')],
  ['UTF-16', Buffer.from(`\ufeff${start}è${end}`, 'utf16le')],
])('reads a file in %s', async (_, bytes) => {
  const { contacts } = await readVcardFile(new Blob([new Uint8Array(bytes)]));
  expect(contacts[0]?.firstName).toBe('Lefèvre');
});

it('reads 50 MB of pictures a piece at a time, within seconds', async () => {
  const picture = `PHOTO;ENCODING=b:${`${'A'.repeat(75)}\r\n `.repeat(14_000)}\r\n`;
  const card = Buffer.from(`BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Byron\r\n${picture}END:VCARD\r\n`);
  const began = performance.now();
  const { contacts, remarks } = await readVcardFile(new Blob(Array.from({ length: 48 }, () => card)));
  expect(contacts).toHaveLength(48);
  expect(remarks).toEqual([{ fault: 'picture', count: 48, line: 1 }]);
  expect(performance.now() - began).toBeLessThan(10_000);
});

it('does not take a file that cannot be read for another kind of file', async () => {
  const broken = {
    size: 4,
    slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }),
  };
  await expect(readVcardFile(broken as unknown as Blob)).rejects.toMatchObject({ name: 'NotReadableError' });
});
