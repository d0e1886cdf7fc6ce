import { featureCodeNames, pbxKinds } from '../../../../shared/feature-codes/feature-code-profile';
import { fillCode } from '../../../../shared/feature-codes/fill-code';
import { featureCodeProfile } from '../../../../shared/feature-codes/profiles';
import { CodeReader } from '../../../../shared/feature-codes/read-code';

const values = { number: '204', group: '8301', extension: '205', slot: '3' };

describe('feature codes', () => {
  it.each(pbxKinds)('of %s can all be dialled', (kind) => {
    for (const code of Object.values(featureCodeProfile(kind).codes)) {
      for (const dialled of fillCode(code ?? '', values)) expect(dialled).toMatch(/^[0-9*#]{1,40}$/);
    }
  });

  it.each([
    ['ip-office', 'forwardAllOn', ['*07*204#', '*01']],
    ['ip-office', 'forwardBusyOn', ['*57*204#', '*03']],
    ['ip-office', 'pickup', ['*32*205#']],
    ['asterisk', 'forwardAllOn', ['*72204']],
    ['asterisk', 'pickup', ['**205']],
    ['freeswitch', 'pickup', ['**205']],
    ['freeswitch', 'forwardAllOn', []],
    ['custom', 'voicemail', []],
    ['embedded', 'forwardAllOn', ['*21*204#']],
  ] as const)('of %s: %s', (kind, name, dialled) => {
    expect(fillCode(featureCodeProfile(kind).codes[name] ?? '', values)).toEqual(dialled);
  });

  it('are changed one by one, and taken away by an empty one', () => {
    const { codes } = featureCodeProfile('ip-office', { voicemail: '*99', park: '', sendAllOn: undefined });
    expect([codes.voicemail, codes.park, codes.sendAllOn, codes.pickup]).toEqual([
      '*99',
      '',
      '*08',
      '*32*{extension}#',
    ]);
  });

  it('of the embedded switch are read as they are written', () => {
    const { codes } = featureCodeProfile('embedded');
    const reader = new CodeReader(codes);
    for (const name of featureCodeNames) {
      const [dialled] = fillCode(codes[name] ?? '', values);
      if (dialled === undefined) continue;
      // A place to park is one number for both.
      const expected = name === 'retrieve' ? 'park' : name;
      expect(reader.read(dialled)?.name).toBe(expected);
    }
    expect(reader.read('*21*204#')).toEqual({ name: 'forwardAllOn', values: { number: '204' } });
    expect(reader.read('*21*204')).toBeUndefined();
    expect(reader.read('723')).toBeUndefined();
  });
});
