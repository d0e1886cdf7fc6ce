import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBrand } from '../../../manifest/brand/read-brand';
import { readHost } from '../../../manifest/build/host-address';

/** What is wrong with a brand, as `code where`. */
function faults(content: unknown): string[] {
  const read = readBrand(content, 'brand.json');
  return read.ok ? [] : read.findings.map(({ code, where }) => `${code} ${where ?? ''}`.trim());
}

describe('a brand', () => {
  it('may say nothing, or everything', () => {
    const texts = { name: 'a', fullName: 'b', summary: 'c', description: 'd\n\ne', tab: 'f' };
    const url = 'https://acme.example/p?q=1';
    expect(faults({})).toEqual([]);
    expect(
      faults({
        id: '5f9a2c1e-0b1f-4a53-9b7e-2f2f5d0b7a10',
        version: '1.20.3',
        en: texts,
        fr: texts,
        developer: { name: 'Acme', websiteUrl: url, privacyUrl: url, termsOfUseUrl: url },
        accentColor: '#da291c',
        icon: 'icon.svg',
        domains: ['*.acme.example', 'login.example:8443'],
        webApplicationInfo: {
          id: '5f9a2c1e-0b1f-4a53-9b7e-2f2f5d0b7a10',
          resource: 'api://x',
          scopes: ['User.Read'],
        },
      }),
    ).toEqual([]);
  });

  it('may be as the documents show it', () => {
    const page = readFileSync(join(__dirname, '../../../docs/administration.md'), 'utf8');
    const [, shown = ''] = /`brand\.json` may say[^`]*```json\n([^`]*)```/.exec(page) ?? [];
    expect(faults(JSON.parse(shown))).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['no object', 'Acme', ['brand-wrong-type']],
    ['a misspelt field', { accentColour: '#000000' }, ['brand-unknown-field accentColour']],
    ['a misspelt field within', { en: { nom: 'x' } }, ['brand-unknown-field en.nom']],
    ['a name that pollutes', JSON.parse('{"__proto__":{"x":1}}'), ['brand-unknown-field __proto__']],
    ['a name above the limit', { en: { name: 'x'.repeat(31) } }, ['brand-too-long en.name']],
    ['an empty name', { fr: { name: '   ' } }, ['brand-missing fr.name']],
    ['a number for a name', { en: { name: 7 } }, ['brand-wrong-type en.name']],
    ['a name over two lines', { en: { name: 'a\nb' } }, ['brand-not-plain-text en.name']],
    ['a name that runs backwards', { en: { name: 'a\u202eb' } }, ['brand-not-plain-text en.name']],
    [
      'an address without https',
      { developer: { websiteUrl: 'http://x.example' } },
      ['brand-not-https developer.websiteUrl'],
    ],
    [
      'a script for an address',
      { developer: { privacyUrl: 'javascript:alert(1)' } },
      ['brand-not-https developer.privacyUrl'],
    ],
    ['a colour by name', { accentColor: 'red' }, ['brand-not-a-colour accentColor']],
    ['an id that is none', { id: 'acme' }, ['brand-not-a-guid id']],
    ['a version of one number', { version: '2' }, ['brand-not-a-version version']],
    ['a domain with a scheme', { domains: ['https://a.example'] }, ['brand-not-a-domain domains.0']],
    ['every domain there is', { domains: ['*'] }, ['brand-not-a-domain domains.0']],
    [
      'a scope with a blank',
      { webApplicationInfo: { id: '5f9a2c1e-0b1f-4a53-9b7e-2f2f5d0b7a10', scopes: ['a b'] } },
      ['brand-not-a-scope webApplicationInfo.scopes.0'],
    ],
    ['several mistakes', { id: 1, version: 'x' }, ['brand-wrong-type id', 'brand-not-a-version version']],
  ])('is refused with %s', (_what, content, expected) => {
    expect(faults(content)).toEqual(expected);
  });
});

describe('the host', () => {
  it.each([
    ['https://calls.example.com', 'https://calls.example.com'],
    ['https://CALLS.example.com/', 'https://calls.example.com'],
    ['https://calls.example.com:8443', 'https://calls.example.com:8443'],
  ])('%s is taken as %s', (text, host) => {
    expect(readHost(text)).toEqual({ ok: true, host, findings: [] });
  });

  it.each([
    ['http://calls.example.com', 'host-not-https'],
    ['calls.example.com', 'host-not-https'],
    ['https://calls.example.com/teams/', 'host-not-https'],
    ['https://a:b@calls.example.com', 'host-not-https'],
    ['https://calls.example.com/?x', 'host-not-https'],
    ['https://192.168.1.10', 'host-address'],
    ['https://[::1]:3443', 'host-address'],
    ['', 'host-not-https'],
  ])('%p is refused', (text, code) => {
    expect(readHost(text)).toMatchObject({ ok: false, findings: [{ severity: 'error', code }] });
  });

  it('is warned of where others cannot find it', () => {
    for (const text of ['https://localhost:3443', 'https://calls.localhost', 'https://intranet']) {
      expect(readHost(text)).toMatchObject({
        ok: true,
        findings: [{ severity: 'warning', code: 'host-local' }],
      });
    }
  });
});
