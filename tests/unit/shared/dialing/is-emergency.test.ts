import { emergencyNumberOf, isEmergency } from '../../../../shared/dialing/is-emergency';
import { parseDialInput } from '../../../../shared/dialing/parse-dial-input';
import { newYork, paris } from './rules/environments';

const numbers = ['112', '15', '1-1-5'];
const plan = { country: 'FR', extensionLength: 4, domain: 'calls.localhost' };

function dialsEmergency(text: string): boolean {
  const input = parseDialInput(text, plan);
  return input.ok && isEmergency(input.target, numbers);
}

describe('an emergency number', () => {
  it.each([
    '112',
    '1 1 2',
    '١١٢',
    'tel:112',
    '112@calls.localhost',
    'sip:112@elsewhere.example',
    '115',
    '112,1',
  ])('is recognised in %s', (text) => {
    expect(dialsEmergency(text)).toBe(true);
  });

  it.each(['1120', '0112', '201', '01 12 34 56 78', 'sip:bruno112@example.com', 'Bruno'])(
    'is not %s',
    (text) => {
      expect(dialsEmergency(text)).toBe(false);
    },
  );

  it.each(['112', '0112', '00112', '+33112', '0033112', '00033112', '+112'])(
    'is recognised behind the prefixes of the environment in %s',
    (number) => {
      expect(isEmergency({ kind: 'number', number }, numbers, paris)).toBe(true);
      expect(isEmergency({ kind: 'uri', uri: `sip:${number}@calls.localhost` }, numbers, paris)).toBe(true);
    },
  );

  it.each(['1911', '91120', '+911123456789', '9199', '19911'])('is not %s in America', (number) => {
    expect(isEmergency({ kind: 'number', number }, ['911'], newYork)).toBe(false);
  });

  it.each(['9911', '91911'])('is %s in America', (number) => {
    expect(emergencyNumberOf({ kind: 'number', number }, ['911'], newYork)).toBe('911');
  });

  it('is recognised in an address that hides it in escapes', () => {
    expect(isEmergency({ kind: 'uri', uri: 'sip:%31%31%32@elsewhere.example' }, numbers)).toBe(true);
    expect(isEmergency({ kind: 'uri', uri: 'sip:%zz@elsewhere.example' }, numbers)).toBe(false);
  });

  it('is none where the settings name none, or an empty one', () => {
    expect(isEmergency({ kind: 'number', number: '112' }, [])).toBe(false);
    expect(isEmergency({ kind: 'uri', uri: 'sip:-@example.com' }, ['', '-'])).toBe(false);
  });
});
