import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogues, type MessageKey } from '../../../../../shared/i18n/catalogue';
import { lintSettingsFile } from '../../../../../shared/settings/file/lint-settings-file';
import { findingSeverities } from '../../../../../shared/settings/file/settings-finding';

/** What is said of some lines, `line code detail`. */
const said = (...lines: string[]): readonly string[] =>
  lintSettingsFile(lines.join('\n')).map(({ line, code, detail }) =>
    [String(line), code, detail].filter((part) => part !== undefined).join(' '),
  );

describe('the linter of settings files', () => {
  it('says nothing of a file that is as it should be', () => {
    expect(
      said(
        '## A settings file, with comments like this one',
        'IF $MODEL4 SEQ J129 GOTO DESK',
        'SET PHNOL "0"',
        'GOTO END',
        '# DESK',
        'SET PHNOL 9',
        '# END',
      ),
    ).toEqual([]);
  });

  it('finds a label that is written as a comment, and who looks for it', () => {
    expect(
      said('IF $MODEL4 SEQ acw GOTO SOFT', 'SET PHNOL 9', 'GOTO END', '## SOFT', 'SET PHNOL 0', '# END'),
    ).toEqual(['1 missing-tag SOFT', '4 label-not-a-tag SOFT', '5 unreachable']);
  });

  it('finds a GOTO to a label that is not there, and names the one that was probably meant', () => {
    expect(said('GOTO SETINGS', '# SETTINGS', 'SET PHNOL 0')).toEqual([
      '1 missing-tag SETINGS → SETTINGS',
      '3 unreachable',
    ]);
  });

  it('finds text that nobody ever comes to, once for each stretch', () => {
    expect(
      said(
        'GOTO END',
        'SET PHNOL 0',
        'SET PHNCC 33',
        '# END',
        'SET PHNLD 0',
        'GOTO OUT',
        'SET PHNIC 00',
        '# OUT',
      ),
    ).toEqual(['2 unreachable', '7 unreachable']);
  });

  it('finds labels that stand twice and jumps that lead back', () => {
    expect(said('# TOP', 'IF $GROUP SEQ 1 GOTO TOP', '# TOP')).toEqual(['3 duplicate-tag TOP']);
    expect(said('# TOP', 'IF $GROUP SEQ 1 GOTO TOP')).toEqual(['2 backward-goto TOP']);
  });

  it('finds quotation marks that are none, or lack their other half', () => {
    expect(said('SET PHNOL “0”')).toContain('1 curly-quotes PHNOL');
    expect(said("SET PHNOL '0'")).toContain('1 single-quotes PHNOL');
    expect(said('SET PHNOL "0')).toEqual(['1 unclosed-quote PHNOL']);
    expect(said('SET PHNOL 0 ## outside line')).toEqual(['1 text-after-value PHNOL']);
  });

  it('finds a value that slipped to the next line, and one that is missing', () => {
    expect(said('SET OBSCURE_PREFERENCES', '"ENABLE_OUTLOOK_ADDON"')).toEqual([
      '1 value-on-next-line OBSCURE_PREFERENCES',
    ]);
    expect(said('SET PHNOL', 'SET PHNCC 33')).toEqual(['1 missing-value PHNOL']);
  });

  it('finds statements that have become comments by a small slip', () => {
    expect(said(' SET PHNOL 0')).toEqual(['1 indented SET PHNOL 0']);
    expect(said('set PHNOL 0')).toEqual(['1 wrong-case set PHNOL 0']);
    expect(said('IF MODEL4 SEQ acw GOTO END', '# END')).toEqual([
      '1 malformed-if IF MODEL4 SEQ acw GOTO END',
    ]);
    expect(said('GOTO', 'GET two words', 'ADD PHNEMERGNUM 15')).toEqual([
      '1 malformed-statement GOTO',
      '2 malformed-statement GET two words',
      '3 add-ignored ADD PHNEMERGNUM 15',
    ]);
  });

  it('finds every trap of a file that has them all', () => {
    const traps = readFileSync(join(__dirname, '../../../../fixtures/settings-file/traps.txt'), 'utf8');
    expect(said(traps)).toEqual([
      '2 missing-tag SOFTPHONE',
      '3 missing-tag SOFTPHNE',
      '4 never-true SIG_IN_USE',
      '5 unknown-variable PHONE_KIND',
      '7 unreachable',
      '8 label-not-a-tag SOFTPHONE',
      '11 curly-quotes PHNOL',
      '11 invalid-value PHNOL “0”',
      '12 single-quotes PHNLD',
      "12 invalid-value PHNLD '0'",
      '13 unclosed-quote PSTN_VM_NUM',
      '14 value-on-next-line OBSCURE_PREFERENCES',
      '16 invalid-value PHNDPLENGTH 40',
      '17 unknown-name PHN_DPLENGTH → PHNDPLENGTH',
      '18 name-not-used SIPENABLED',
      '19 invalid-value SETTINGS_CHECK_INTERVAL 60',
      '20 duplicate SETTINGS_CHECK_INTERVAL',
      '21 wrong-case set PHNIC 00',
      '22 indented SET PHNIC 00',
      '23 locked-unknown SHOESIZE',
      '24 get-refused ../secret.txt',
      '25 duplicate-tag SETTINGS',
    ]);
  });

  it('refuses what is no settings file', () => {
    expect(said('SET PHNOL 0\0')).toEqual(['1 binary']);
    expect(said('#'.repeat(3_000_000))).toEqual(['1 too-large']);
    expect(said('SET PHNOL 0'.padEnd(9000))).toEqual(['1 line-too-long']);
  });

  it('reads lines as Windows, Unix and old files end them, with or without a byte order mark', () => {
    expect(lintSettingsFile('\ufeffSET PHNOL 0\r\nGOTO END\rset PHNOL 1\n# END')).toMatchObject([
      { line: 3, code: 'wrong-case', severity: 'warning' },
    ]);
  });

  it('stops at as many remarks as anybody reads', () => {
    const findings = lintSettingsFile('GOTO NOWHERE\n'.repeat(20_000));
    expect(findings.length).toBeLessThanOrEqual(501);
    expect(findings.at(-1)?.code).toBe('too-many-findings');
  });

  it('has words for everything it says', () => {
    const missing = Object.keys(findingSeverities).filter(
      (code) => !(`settings-file.${code}` in catalogues.en),
    );
    expect(missing).toEqual([]);
    expect(catalogues.fr['settings-file.unreachable' satisfies MessageKey]).toMatch(/sans effet/);
  });
});
