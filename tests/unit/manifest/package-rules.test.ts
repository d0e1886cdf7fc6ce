import { strToU8 } from 'fflate';
import type { Picture } from '../../../manifest/icons/picture';
import { encodePng } from '../../../manifest/icons/png';
import { checkPackage } from '../../../manifest/validation/check-package';
import type { Finding } from '../../../shared/packages/finding';
import { build, builtAddIn, unpack, type Unpacked } from './support/packages';

type Broken = (whole: Unpacked) => Partial<Record<string, Uint8Array | object>>;

function square(size: number, rgba: (x: number, y: number) => readonly number[]): Uint8Array {
  const picture: Picture = { width: size, height: size, pixels: new Uint8Array(size * size * 4) };
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) picture.pixels.set(rgba(x, y), (y * size + x) * 4);
  }
  return encodePng(picture);
}
const dot = (colour: readonly number[]) => (x: number, y: number) =>
  x > 9 && x < 20 && y > 9 && y < 20 ? colour : [0, 0, 0, 0];

/** The manifest with a part of it replaced, by its path. */
function manifestWith(path: string, value: unknown): Broken {
  return ({ manifest }) => {
    const copy = structuredClone(manifest);
    const names = path.split('.');
    const last = names.pop() ?? '';
    const parent = names.reduce<Record<string, unknown>>(
      (at, name) => at[name] as Record<string, unknown>,
      copy,
    );
    parent[last] = value;
    return { 'manifest.json': copy };
  };
}
const frenchWith = (more: Record<string, unknown>): Broken => {
  return ({ french }) => ({ 'fr.json': { ...french, ...more } });
};

describe('the checks of a package', () => {
  let whole: Unpacked;
  beforeAll(async () => {
    whole = unpack(await build({ addIn: builtAddIn }));
  });

  function findings(broken: Broken, code = builtAddIn.commandsCode): Finding[] {
    const files: Record<string, Uint8Array> = { ...whole.files };
    for (const [name, content] of Object.entries(broken(whole))) {
      if (content === undefined) Reflect.deleteProperty(files, name);
      else files[name] = content instanceof Uint8Array ? content : strToU8(JSON.stringify(content));
    }
    return checkPackage(files, code);
  }

  it('find nothing wrong with ours', () => {
    expect(findings(() => ({}))).toEqual([]);
  });

  it.each<[string, string, Broken]>([
    ['a field no schema knows', 'schema', manifestWith('foo', 1)],
    ['a name above Teams’ limit', 'schema', manifestWith('name.short', 'x'.repeat(31))],
    ['a version of the manifest Microsoft never made', 'schema', manifestWith('manifestVersion', '1.99')],
    ['a manifest that is none', 'schema', () => ({ 'manifest.json': { hello: 'world' } })],
    ['a manifest that is no JSON', 'missing-file', () => ({ 'manifest.json': strToU8('{') })],
    ['an icon that is not there', 'missing-file', () => ({ 'color.png': undefined })],
    ['a translation that is not there', 'missing-file', () => ({ 'fr.json': undefined })],
    ['a file nobody names', 'unnamed-file', () => ({ 'notes.txt': strToU8('x') })],
    ['a colour icon of another size', 'icon-size', () => ({ 'color.png': square(96, () => [1, 2, 3, 255]) })],
    [
      'an outline of another size',
      'icon-size',
      () => ({ 'outline.png': square(20, dot([255, 255, 255, 255])) }),
    ],
    ['an icon that is no PNG', 'icon-format', () => ({ 'color.png': strToU8('GIF89a') })],
    ['a PNG cut off', 'icon-format', ({ files }) => ({ 'color.png': files['color.png']?.subarray(0, 300) })],
    [
      'an outline on a background',
      'icon-not-transparent',
      () => ({ 'outline.png': square(32, () => [255, 255, 255, 255]) }),
    ],
    ['an outline in red', 'icon-not-white', () => ({ 'outline.png': square(32, dot([255, 0, 0, 255])) })],
    ['an outline of nothing', 'icon-empty', () => ({ 'outline.png': square(32, () => [0, 0, 0, 0]) })],
    [
      'a colour icon with a soft edge',
      'icon-background',
      () => ({ 'color.png': square(192, () => [9, 9, 9, 128]) }),
    ],
    [
      'an address without https',
      'not-https',
      manifestWith('staticTabs.0.contentUrl', 'http://calls.example.com/teams/'),
    ],
    [
      'an address elsewhere',
      'outside-domains',
      manifestWith('staticTabs.0.contentUrl', 'https://evil.example/'),
    ],
    [
      'an address at another port',
      'outside-domains',
      manifestWith('staticTabs.0.websiteUrl', 'https://calls.example.com:8443/'),
    ],
    [
      'a page of the add-in elsewhere',
      'outside-domains',
      manifestWith('extensions.0.runtimes.0.code.page', 'https://cdn.example/'),
    ],
    [
      'a domain with a path',
      'outside-domains',
      manifestWith('validDomains', ['calls.example.com', 'a.example/b']),
    ],
    [
      'a domain that is everybody’s',
      'domain-too-wide',
      manifestWith('validDomains', ['calls.example.com', '*.com']),
    ],
    ['an id that is no GUID', 'not-a-guid', manifestWith('id', 'contacts-avaya')],
    ['an Entra application that is no GUID', 'not-a-guid', manifestWith('webApplicationInfo', { id: 'x' })],
    ['a version of two numbers', 'not-a-version', manifestWith('version', '1.0')],
    ['an empty text', 'empty-text', manifestWith('name.full', ' ')],
    [
      'a label above the limit',
      'too-long',
      manifestWith('extensions.0.ribbons.0.tabs.0.groups.0.label', 'x'.repeat(65)),
    ],
    ['a French text above the limit', 'too-long', frenchWith({ 'name.short': 'x'.repeat(31) })],
    ['a French text of nothing', 'translation-unknown', frenchWith({ 'staticTabs[7].name': 'x' })],
    [
      'a text without French',
      'translation-missing',
      ({ french: { 'name.short': _, ...rest } }) => ({ 'fr.json': rest }),
    ],
    ['a French text the schema does not know', 'schema', frenchWith({ 'bogus.key': 'y' })],
    [
      'a button without an action',
      'action-unknown',
      manifestWith('extensions.0.ribbons.0.tabs.0.groups.0.controls.0.actionId', 'dance'),
    ],
    [
      'an action without a button',
      'action-unused',
      manifestWith('extensions.0.runtimes.2.actions.3', { id: 'idle', type: 'executeFunction' }),
    ],
  ])('see %s: %s', (_what, code, broken) => {
    expect(findings(broken).map((one) => one.code)).toContain(code);
  });

  it('see an action that no program knows', () => {
    const found = findings(
      () => ({}),
      'Office.actions.associate("joinMeeting",a);rejoinMeeting.addMeetings()',
    );
    expect(found.map(({ code, detail }) => [code, detail])).toEqual([
      ['action-without-code', 'addMeeting'],
      ['action-without-code', 'removeMeeting'],
    ]);
  });
});
