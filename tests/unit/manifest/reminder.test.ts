import { strFromU8 } from 'fflate';
import { readPackageOptions } from '../../../manifest/package-command';
import { readOrder } from '../../../manifest/command/run-package';
import { checkOutlookXml } from '../../../manifest/validation/check-outlook-xml';
import { checkPackage } from '../../../manifest/validation/check-package';
import { build, builtAddIn, unpack } from './support/packages';

const code = builtAddIn.commandsCode;

describe('the reminder before an appointment is sent', () => {
  it('is in neither manifest unless somebody wants it', async () => {
    const built = await build({ addIn: builtAddIn });
    expect(strFromU8(built.outlook ?? new Uint8Array())).not.toMatch(/LaunchEvent|Runtime/);
    expect(JSON.stringify(unpack(built).manifest)).not.toContain('autoRunEvents');
    const plain = readPackageOptions(['--host', 'https://calls.example.com']);
    const asked = readPackageOptions(['--host', 'https://calls.example.com', '--reminder']);
    expect(plain && readOrder(plain).brand.reminder).toBeUndefined();
    expect(asked && readOrder(asked).brand.reminder).toBe(true);
  });

  it('is an event of the unified manifest, which asks and never blocks', async () => {
    const { manifest, files } = unpack(await build({ addIn: builtAddIn, brand: { reminder: true } }));
    const text = JSON.stringify(manifest);
    expect(text).toContain(
      '"events":[{"type":"appointmentSending","actionId":"remindBeforeSending","options":{"sendMode":"promptUser"}}]',
    );
    expect(text).toContain('"capabilities":[{"name":"Mailbox","minVersion":"1.12"}]');
    expect(text).toContain('{"id":"remindBeforeSending","type":"executeFunction"}');
    expect(checkPackage(files, code)).toEqual([]);
    const without = checkPackage(files, code.replace('remindBeforeSending', 'another'));
    expect(without.map((one) => one.code)).toEqual(['action-without-code']);
    const undeclared = strFromU8(files['manifest.json'] ?? new Uint8Array()).replace(
      /("actionId": ?)"remindBeforeSending"/,
      '$1"nothing"',
    );
    const broken = { ...files, 'manifest.json': new TextEncoder().encode(undeclared) };
    expect(checkPackage(broken, code).map((one) => one.code)).toEqual(['action-unknown', 'action-unused']);
  });

  describe('in the XML manifest', () => {
    let xml: string;
    beforeAll(async () => {
      const built = await build({ addIn: builtAddIn, brand: { reminder: true } });
      xml = strFromU8(built.outlook ?? new Uint8Array());
    });

    it('stands in the newer schema alone', () => {
      expect(checkOutlookXml(xml, code, 'outlook.xml')).toEqual([]);
      expect(xml.match(/xsi:type="LaunchEvent"/g)).toHaveLength(1);
      expect(xml.indexOf('LaunchEvent')).toBeGreaterThan(xml.indexOf('VersionOverridesV1_1'));
      expect(xml).toContain('SendMode="PromptUser"');
    });

    it.each<[string, string, string | RegExp, string]>([
      ['the older schema', 'xml-event', 'xsi:type="VersionOverridesV1_1"', 'xsi:type="VersionOverridesV1_0"'],
      ['a page that is no runtime', 'xml-event', /<Runtimes>[^]*<\/Runtimes>/, ''],
      [
        'the runtime behind the desktop',
        'xml-order',
        /(<Runtimes>[^]*<\/Runtimes>)([^]*<\/DesktopFormFactor>)/,
        '$2$1',
      ],
      ['no event', 'xml-event', /<LaunchEvents>[^]*<\/LaunchEvents>/, ''],
      ['a mode Outlook does not know', 'xml-event', 'PromptUser', 'Ask'],
      ['a mode for what is not sent', 'xml-event', 'OnAppointmentSend', 'OnNewAppointmentOrganizer'],
      ['a function no program knows', 'action-without-code', 'FunctionName="remind', 'FunctionName="remnd'],
    ])('is looked at for %s: %s', (_what, found, from, to) => {
      const broken = xml.replace(from, to);
      expect(broken).not.toBe(xml);
      expect(checkOutlookXml(broken, code, 'outlook.xml').map((one) => one.code)).toContain(found);
    });
  });
});
