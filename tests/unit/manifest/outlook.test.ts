import { strFromU8 } from 'fflate';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBuiltAddIn } from '../../../manifest/outlook/built-add-in';
import { checkOutlookXml } from '../../../manifest/validation/check-outlook-xml';
import { readXml } from '../../../manifest/xml/read-xml';
import { everyElement } from '../../../manifest/xml/xml-element';
import { build, builtAddIn, errorsOf, host, unpack } from './support/packages';

describe('the add-in for Outlook', () => {
  let xml: string;
  beforeAll(async () => {
    xml = strFromU8((await build({ addIn: builtAddIn })).outlook ?? new Uint8Array());
  });

  it('is in the unified package and has an XML manifest of its own, with the same buttons', async () => {
    const built = await build({ addIn: builtAddIn });
    expect(errorsOf(built.findings)).toEqual([]);
    const { manifest, french } = unpack(built);
    const contexts = JSON.stringify(manifest['extensions']).match(/"contexts":\["\w+"\]/g);
    expect(contexts).toHaveLength(4);
    expect(Object.keys(french).filter((path) => path.endsWith('.supertip.description'))).toHaveLength(9);
    const names = [...everyElement(readXml(xml, { depth: 40, elements: 5000 }))];
    // Every button in both schemas, and one for phones.
    expect(names.filter(({ name }) => name === 'Control')).toHaveLength(19);
    expect(names.filter(({ name }) => name === 'SupportsPinning')).toHaveLength(1);
    expect(xml).toContain('<bt:Override Locale="fr-FR" Value="Rejoindre"/>');
    const id = /<Id>(.*)<\/Id>/.exec(xml)?.[1];
    expect(id).not.toBe(manifest['id']);
    expect(JSON.stringify(manifest['extensions'])).toContain(`"officeAddinId":"${id ?? '?'}"`);
  });

  it('escapes what a brand may hold', async () => {
    const name = 'A & B <"calls">';
    const built = await build({ addIn: builtAddIn, brand: { en: { name }, fr: { name } } });
    const text = strFromU8(built.outlook ?? new Uint8Array());
    const shown = [...everyElement(readXml(text, { depth: 40, elements: 5000 }))].find(
      (one) => one.name === 'DisplayName',
    );
    expect(shown?.attributes['DefaultValue']).toBe(name);
  });

  const replaced = (from: string | RegExp, to: string) => (whole: string) => {
    const changed = whole.replace(from, to);
    if (changed === whole) throw new Error(`nothing to replace: ${String(from)}`);
    return changed;
  };
  it.each<[string, string, (xml: string) => string]>([
    ['a text that is no XML', 'xml-not-readable', () => '<OfficeApp>'],
    ['entities', 'xml-not-readable', (whole) => `<!DOCTYPE x [<!ENTITY a "b">]>${whole}`],
    ['another root', 'xml-required', () => '<html/>'],
    [
      'an element before its place',
      'xml-order',
      replaced(/(\s*<Id>.*<\/Id>)(\s*<Version>.*<\/Version>)/, '$2$1'),
    ],
    [
      'shared folders behind the function file',
      'xml-order',
      replaced(
        /(<SupportsSharedFolders>true<\/SupportsSharedFolders>)\s*(<FunctionFile resid="commands"\/>)/,
        '$2$1',
      ),
    ],
    ['no support address', 'xml-required', replaced(/<SupportUrl .*\/>/, '')],
    ['a button without a label', 'xml-required', replaced('<Label resid="joinMeetingLabel"/>', '')],
    [
      'a place Outlook does not know',
      'xml-unknown-point',
      replaced('AppointmentOrganizerCommandSurface', 'AppointmentOrganiserCommandSurface'),
    ],
    [
      'a place of phones on the desktop',
      'xml-unknown-point',
      replaced('"AppointmentOrganizerCommandSurface"', '"MobileOnlineMeetingCommandSurface"'),
    ],
    [
      'a place of the desktop on phones',
      'xml-unknown-point',
      replaced('"MobileOnlineMeetingCommandSurface"', '"MessageReadCommandSurface"'),
    ],
    [
      'an icon of the ribbon left out',
      'xml-icon-missing',
      replaced('<bt:Image size="80" resid="icon80"/>', ''),
    ],
    [
      'an icon of phones left out',
      'xml-icon-missing',
      replaced('<bt:Image size="48" scale="3" resid="icon144"/>', ''),
    ],
    ['an id used twice', 'xml-id-twice', replaced('id="chooseRoomOrganizer"', 'id="addMeetingOrganizer"')],
    [
      'phones before the desktop',
      'xml-order',
      replaced(
        /(<DesktopFormFactor>[^]*<\/DesktopFormFactor>)\s*(<MobileFormFactor>[^]*<\/MobileFormFactor>)/,
        '$2$1',
      ),
    ],
    ['a resource nobody defined', 'xml-resource-missing', replaced('resid="icon16"', 'resid="icon17"')],
    [
      'a resource nobody uses',
      'xml-resource-unused',
      replaced(/resid="addMeetingTip"/g, 'resid="joinMeetingTip"'),
    ],
    ['a resource with a long name', 'too-long', replaced(/"addMeetingTip"/g, `"${'t'.repeat(33)}"`)],
    ['a long label', 'too-long', replaced('DefaultValue="Join"', `DefaultValue="${'x'.repeat(126)}"`)],
    ['a long French label', 'too-long', replaced('Value="Rejoindre"', `Value="${'x'.repeat(126)}"`)],
    [
      'an address without https',
      'not-https',
      replaced(`${host}/outlook/taskpane.html`, 'http://calls.example.com/p'),
    ],
    [
      'an address elsewhere',
      'outside-domains',
      replaced(`${host}/outlook/commands.html`, 'https://cdn.example/c'),
    ],
    ['an id that is none', 'not-a-guid', replaced(/<Id>.*<\/Id>/, '<Id>acme</Id>')],
    ['a version that is none', 'not-a-version', replaced(/<Version>.*<\/Version>/, '<Version>one</Version>')],
    [
      'a function no program knows',
      'action-without-code',
      replaced('<FunctionName>joinMeeting<', '<FunctionName>joinMeting<'),
    ],
  ])('is looked at for %s: %s', (_what, code, broken) => {
    expect(checkOutlookXml(xml, builtAddIn.commandsCode, 'outlook.xml')).toEqual([]);
    const findings = checkOutlookXml(broken(xml), builtAddIn.commandsCode, 'outlook.xml');
    expect(findings.map((one) => one.code)).toContain(code);
  });
});

describe('a build', () => {
  it('has the add-in once both of its pages are there, with the programs its commands page loads', () => {
    const pages = mkdtempSync(join(tmpdir(), 'calling-pages-'));
    try {
      expect(findBuiltAddIn(undefined)).toBeUndefined();
      mkdirSync(join(pages, 'outlook'));
      mkdirSync(join(pages, 'assets'));
      writeFileSync(join(pages, 'outlook/taskpane.html'), '');
      expect(findBuiltAddIn(pages)).toBeUndefined();
      writeFileSync(join(pages, 'assets/commands.1.js'), 'associate("addMeeting")');
      writeFileSync(
        join(pages, 'outlook/commands.html'),
        '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script defer src="/assets/commands.1.js"></script>',
      );
      const built = findBuiltAddIn(pages);
      expect(built?.commandsCode).toBe('associate("addMeeting")');
      expect([built?.has('/outlook/taskpane.html'), built?.has('/outlook/icons/icon-16.png')]).toEqual([
        true,
        false,
      ]);
    } finally {
      rmSync(pages, { recursive: true });
    }
  });
});
