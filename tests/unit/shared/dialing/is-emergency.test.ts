import { isEmergency } from '../../../../shared/dialing/is-emergency';
import { parseDialInput } from '../../../../shared/dialing/parse-dial-input';

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

  it('is none where the settings name none, or an empty one', () => {
    expect(isEmergency({ kind: 'number', number: '112' }, [])).toBe(false);
    expect(isEmergency({ kind: 'uri', uri: 'sip:-@example.com' }, ['', '-'])).toBe(false);
  });
});
