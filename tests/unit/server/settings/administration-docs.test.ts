import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { policyLayer } from '../../../../server/settings/policy-layer';
import { lintSettingsFile } from '../../../../shared/settings/file/lint-settings-file';
import { readSettingsFile } from '../../../../shared/settings/file/read-settings-file';
import { resolveSettings } from '../../../../shared/settings/resolve-settings';
import { settingNames, settings } from '../../../../shared/settings/settings';
import { testConfig, type TestConfig } from '../support/test-server';

const guide = readFileSync(resolve('docs/administration.md'), 'utf8');
const [, chapter = ''] = /## Settings and locks\n([\s\S]*?)\n## Automatic answer/.exec(guide) ?? [];

/** The first example of a kind in the chapter. */
const example = (kind: string): string =>
  new RegExp(`\`\`\`${kind}\n([\\s\\S]*?)\`\`\``).exec(chapter)?.[1] ?? '';

describe('what administrators read of settings', () => {
  it('has an example of a policy that does what it says', () => {
    const { environment } = testConfig(JSON.parse(example('json')) as TestConfig);
    expect(environment.settingsFile).toEqual({ location: 'https://pbx.example.com/46xxsettings.txt' });
    const person = { autoAnswer: true, background: 'off', maxResolution: '180' } as const;
    const resolved = resolveSettings([policyLayer(environment), { source: 'user', values: person }]);
    expect([resolved.autoAnswer, resolved.background, resolved.maxResolution]).toMatchObject([
      { value: false, lock: 'fixed' },
      { value: 'blur', lock: 'hidden' },
      { value: '180', source: 'user' },
    ]);
  });

  it('has an example of a settings file that does what it says', async () => {
    const text = example('text');
    expect(lintSettingsFile(text)).toEqual([]);
    const { layer } = await readSettingsFile(text, { name: '46xxsettings.txt' });
    expect(layer.values).toEqual({
      diallingRules: true,
      outsidePrefix: '0',
      longDistancePrefix: '0',
      nationalLengths: [9],
      countryCode: '33',
      supportEmail: 'support@example.com',
      useOfVoip: 'wifi-only',
      autoAnswer: false,
    });
    expect(layer.locks).toEqual({
      useOfVoip: { limitedTo: ['wifi-only', 'never'] },
      autoAnswer: 'fixed',
      blockCamera: 'hidden',
      maxResolution: { limitedTo: ['180', '240', '360'] },
    });
    const desk = await readSettingsFile(text, { name: '46xxsettings.txt', variables: { MODEL4: 'J129' } });
    expect(desk.layer.values).toEqual({ diallingRules: true, outsidePrefix: '9' });
  });

  it('names every setting with its values, its default and who may choose it', () => {
    const rows = new Map(
      [...chapter.matchAll(/^\| `(\w+)` +\| (.*?) +\| (.*?) *\|$/gm)].map(([, name = '', values, chosen]) => [
        name,
        { values, chosen },
      ]),
    );
    for (const name of settingNames) {
      const { kind, fallback, choosable } = settings[name];
      const row = rows.get(name);
      expect([name, row?.chosen]).toEqual([name, choosable ? 'yes' : '']);
      for (const choice of [fallback, ...(kind.choices ?? [])]) {
        expect([name, row?.values]).toEqual([name, expect.stringContaining(`\`${JSON.stringify(choice)}\``)]);
      }
    }
  });
});
