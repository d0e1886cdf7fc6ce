import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Invitations } from '../../../../server/meetings/invitations';
import type { Room } from '../../../../shared/api/meetings-schema';
import { testConfig, type TestConfig } from '../support/test-server';

const guide = readFileSync(resolve('docs/administration.md'), 'utf8');
const [, chapter = ''] = /## Meeting rooms\n([\s\S]*?)\n## Behind a reverse proxy/.exec(guide) ?? [];
const [, example = ''] = /```json\n([\s\S]*?)```/.exec(chapter) ?? [];

const room: Room = {
  id: 'r1',
  slug: 'board',
  name: 'Vorstand & <Rat>',
  number: '8211',
  link: 'https://calls.example.com/meet/board#4713',
  owner: { name: 'Amira Haddad' },
  mine: true,
  participantPin: '4713',
  numbers: [{ country: 'FR', number: '+33199008200', label: 'Paris' }],
  languages: ['en', 'fr', 'de'],
};

describe('what administrators read of meeting rooms', () => {
  const { meetings } = testConfig(JSON.parse(example) as TestConfig);

  it('has an example that does what it says', () => {
    expect(meetings.rooms.map(({ slug }) => slug)).toEqual([undefined, 'board']);
    const invitations = new Invitations(meetings);
    expect(invitations.languages).toEqual(['en', 'fr', 'de']);
    const { html, text, language } = invitations.render(room, 'de-AT');
    expect(language).toBe('de');
    expect(html).toBe(
      '<p><a href="https://calls.example.com/meet/board#4713">Vorstand &amp; &lt;Rat&gt;</a></p>' +
        '<p>Frankreich: <a href="tel:+33199008200,,8211%23,,4713%23">+33 1 99 00 82 00</a></p>' +
        '<p>Hilfe: extension 310</p>',
    );
    expect(text).toBe(
      'Vorstand & <Rat>: https://calls.example.com/meet/board#4713\nFrankreich: +33 1 99 00 82 00\nHilfe: extension 310',
    );
  });

  it.each([
    ['a script', '<script>x</script>', /meetings\.templates\.de\.html, line 1: <script>/],
    [
      'a variable nobody knows',
      '<p>\n{{room.secret}}</p>',
      /meetings\.templates\.de\.html, line 2: room\.secret/,
    ],
    ['a field that is not there', '{{field.other}}', /line 1: field\.other/],
    ['an open section', '{{#room.pin}}x', /line 1: room\.pin is opened and never closed/],
  ])('refuses a template with %s in one line', (_what, html, message) => {
    const templates = { de: { html, text: '' } };
    expect(() => new Invitations({ templates, fields: {} })).toThrow(message);
  });
});
