import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettingsFile } from '../../../../../shared/settings/file/read-settings-file';
import type { Variables } from '../../../../../shared/settings/file/variables';
import { resolveSettings } from '../../../../../shared/settings/resolve-settings';

const fixture = (name: string): string =>
  readFileSync(join(__dirname, '../../../../fixtures/settings-file', name), 'utf8');

const read = (text: string, files: Readonly<Record<string, string>> = {}, variables?: Variables) =>
  readSettingsFile(text, {
    name: '46xxsettings.txt',
    variables,
    fetch: (name) => Promise.resolve(files[name]),
  });

/** What a file sets, by our names. */
const valuesOf = async (...lines: string[]) => (await read(lines.join('\n'))).layer.values;

describe('a settings file of the PBX', () => {
  it('is read as its clients read it, along the way that is meant for ours', async () => {
    const { layer } = await read(fixture('46xxsettings.txt'));
    expect(layer.values).toEqual({
      sipDomain: 'calls.example.com',
      sipControllers: ['pbx1.example.com:5061;transport=tls', 'pbx2.example.com'],
      diallingRules: true,
      outsidePrefix: '0',
      countryCode: '33',
      internationalPrefix: '00',
      longDistancePrefix: '0',
      internalLengths: [3, 4],
      nationalLengths: [9],
      applyToPlusNumbers: true,
      emergencyNumbers: ['112', '15', '17', '18'],
      voicemailNumber: 'VM.user@calls.example.com',
      useOfVoip: 'wifi-only',
      autoAnswer: false,
      supportEmail: 'nobody@example.com',
      checkInterval: 1440,
    });
    expect(layer.locks).toEqual({
      useOfVoip: { limitedTo: ['wifi-only', 'never'] },
      autoAnswer: 'fixed',
      holdSound: 'hidden',
      maxResolution: { limitedTo: ['180', '240', '360'] },
    });
  });

  it('says of every value which line set it', async () => {
    const { layer, trace } = await read(fixture('46xxsettings.txt'));
    expect(layer.places?.countryCode).toEqual({ file: '46xxsettings.txt', line: 17 });
    expect(trace[0]).toEqual({ file: '46xxsettings.txt', line: 5, outcome: 'jump', about: 'CLIENTS' });
    expect(trace).toContainEqual({
      file: '46xxsettings.txt',
      line: 17,
      outcome: 'set',
      about: 'PHNCC',
      value: '33',
    });
  });

  it('ends where another one is got, and goes on where that cannot be had', async () => {
    const specials = { '46xxspecials.txt': 'SET SUPPORTEMAIL special@example.com' };
    const { layer, findings } = await read(fixture('46xxsettings.txt'), specials);
    expect(layer.values.supportEmail).toBe('special@example.com');
    expect(layer.places?.supportEmail).toEqual({ file: '46xxspecials.txt', line: 1 });
    expect(findings).toEqual([]);
    expect((await read(fixture('46xxsettings.txt'))).findings).toEqual([
      { line: 34, severity: 'warning', code: 'get-failed', detail: '46xxspecials.txt' },
    ]);
  });

  it('takes the way of other clients when told to be one', async () => {
    const { layer } = await read(fixture('46xxsettings.txt'), {}, { MODEL4: 'J129' });
    expect(layer.values).toMatchObject({ outsidePrefix: '9' });
    expect(layer.values.countryCode).toBeUndefined();
  });

  it('ignores the rest behind a GOTO to a label that is not there', async () => {
    expect(await valuesOf('SET PHNCC 33', 'GOTO NOWHERE', 'SET PHNCC 44')).toMatchObject({
      countryCode: '33',
    });
    expect(await valuesOf('GOTO HERE', 'SET PHNCC 44', '## HERE', 'SET PHNCC 33')).toEqual({});
  });

  it('ignores a condition on a name nobody knows, and knows the names it has set', async () => {
    const lines = ['SET PHNCC 33', 'IF $COLOUR SEQ red GOTO END', 'SET COLOUR red'];
    expect(await valuesOf(...lines, 'IF $COLOUR SEQ RED GOTO END', 'SET PHNCC 44', '# END')).toMatchObject({
      countryCode: '33',
    });
  });

  it('keeps the value before where a SET has none that is possible', async () => {
    for (const line of ['SET PHNCC +33', 'SET PHNCC', 'SET PHNCC "', "SET PHNCC '44'"]) {
      expect([line, await valuesOf('SET PHNCC 33', line)]).toEqual([
        line,
        { countryCode: line.endsWith('"') ? '' : '33', diallingRules: true },
      ]);
    }
    expect(await valuesOf('SET VOIPCALLINGENABLED 3', 'SET VOIPCALLINGENABLED 7')).toEqual({
      useOfVoip: 'cellular-first',
    });
  });

  it('goes back to the default where a value is emptied', async () => {
    expect(await valuesOf('SET PHNOL 0', 'SET PHNOL ""')).toMatchObject({ outsidePrefix: '' });
    expect(await valuesOf('SET VOIPCALLINGENABLED 3', 'SET VOIPCALLINGENABLED ""')).toEqual({});
  });

  it.each([
    ['0', 'never', 'fixed'],
    ['1', 'wifi-first', { limitedTo: ['wifi-first', 'never', 'wifi-only'] }],
    ['2', 'wifi-only', { limitedTo: ['wifi-only', 'never'] }],
    ['3', 'cellular-first', { limitedTo: ['cellular-first', 'never'] }],
  ])('limits VoIP by the table of the guide: VOIPCALLINGENABLED %s', async (text, value, lock) => {
    const { layer } = await read(`SET VOIPCALLINGENABLED ${text}`);
    expect([layer.values.useOfVoip, layer.locks?.useOfVoip]).toEqual([value, lock]);
    const person = { source: 'user', values: { useOfVoip: 'wifi-first' } } as const;
    const chosen = resolveSettings([layer, person]).useOfVoip;
    expect(chosen.value).toBe(text === '1' ? 'wifi-first' : value);
  });

  it('turns dialling rules on that it has, unless it says otherwise', async () => {
    expect(await valuesOf('SET PHNOL 0')).toEqual({ outsidePrefix: '0', diallingRules: true });
    expect(await valuesOf('SET ENHDIALSTAT 0', 'SET PHNOL 0')).toEqual({
      outsidePrefix: '0',
      diallingRules: false,
    });
    expect(await valuesOf('SET SUPPORTEMAIL a@example.com')).toEqual({ supportEmail: 'a@example.com' });
  });

  it.each([
    ['pbx.example.com', true],
    ['10.0.0.1:5060;transport=udp', true],
    ['[2001:db8::1]:5061;transport=tls', true],
    ['pbx.example.com;transport=auto,pbx2.example.com:5061', true],
    ['pbx.example.com:99999', false],
    ['pbx.example.com;transport=wss', false],
    ['pbx example.com', false],
  ])('reads addresses of the PBX: %s', async (text, possible) => {
    const { sipControllers } = await valuesOf(`SET SIP_CONTROLLER_LIST "${text}"`);
    expect(sipControllers !== undefined).toBe(possible);
  });

  it('shows no value of a name that is not ours: it may be a password', async () => {
    const { trace } = await read('SET SIPPASSWORD hunter2\nSET PROCPSWD 27238');
    expect(JSON.stringify(trace)).not.toMatch(/hunter2|27238/);
  });
});

describe('a settings file of our own', () => {
  it('has values and locks, and says where they stand', async () => {
    const text = JSON.stringify(
      { values: { autoAnswer: false, maxResolution: '360' }, locks: { autoAnswer: 'fixed' } },
      null,
      1,
    );
    const { layer, findings } = await read(text);
    expect(layer).toMatchObject({
      values: { autoAnswer: false, maxResolution: '360' },
      locks: { autoAnswer: 'fixed' },
      places: { maxResolution: { file: '46xxsettings.txt', line: 4 } },
    });
    expect(findings).toEqual([]);
  });

  it('does without what is wrong in it', async () => {
    const { layer, findings } = await read(
      '{"values":{"autoAnswr":true,"maxResolution":"4k"},\n"locks":{"country":"fixed","holdSound":{"limitedTo":[]}}}',
    );
    expect(layer).toMatchObject({ values: {}, locks: {} });
    expect(findings.map(({ line, code, detail }) => [line, code, detail])).toEqual([
      [1, 'unknown-name', 'autoAnswr → autoAnswer'],
      [1, 'invalid-value', 'maxResolution "4k"'],
      [2, 'invalid-lock', 'country "fixed"'],
      [2, 'invalid-lock', 'holdSound {"limitedTo":[]}'],
    ]);
  });
});
