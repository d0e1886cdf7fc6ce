/** @jest-environment jsdom */
import { act } from 'react';
import { DiallingRulesPage } from '../../../../../companion/features/dialling-rules/dialling-rules-page';
import { dialPlanOf, diallingSettings } from '../../../../../shared/dialing/dialling-settings';
import { parseDialInput } from '../../../../../shared/dialing/parse-dial-input';
import type { DiallingRules } from '../../../../../shared/dialing/rules/dialling-rules';
import { type as typeInto } from '../../../../support/dom';
import { paris } from '../../../shared/dialing/rules/environments';
import { leave, one, show, words } from '../support/page';

afterEach(() => {
  leave();
  jest.useRealTimers();
});

async function open(rules: DiallingRules | undefined, locale?: 'en' | 'fr'): Promise<void> {
  const source = { country: 'FR', extensionLength: 4, emergencyNumbers: ['112'], diallingRules: rules };
  const plan = dialPlanOf(source);
  const read = (text: string) => parseDialInput(text, plan);
  await show(<DiallingRulesPage dialling={diallingSettings(source, false)} read={read} />, locale);
}

const type = (text: string): Promise<void> => typeInto(one('textbox'), text);
const steps = (): (string | null)[] =>
  [...document.querySelectorAll('ol > li')].map((step) => step.textContent);

describe('the dialling rules', () => {
  it('are shown in words', async () => {
    await open({ ...paris, internalLengths: [3, 4], mainPrefix: '' });
    const rows = [...document.querySelectorAll('dl > div')].map((row) => row.textContent);
    expect(rows).toEqual(
      expect.arrayContaining([
        'For an outside line0',
        'Your country code+33',
        'Main prefix of the telephone systemNone',
        'Length of internal extensions3 or 4 digits',
        'Apply the rules to numbers with +Yes',
      ]),
    );
  });

  it('explain a number, rule by rule', async () => {
    await open(paris);
    await type('06 12 34 56 78');
    expect(words()).toContain('Dialled: 00612345678');
    expect(steps()).toEqual([
      'The number is read as +33612345678.',
      'The number is of your own country: the country code is left out.+33612345678 becomes 612345678',
      'The long-distance prefix goes in front.612345678 becomes 0612345678',
      'The prefix of an outside line goes in front.0612345678 becomes 00612345678',
    ]);
    await type('2040');
    expect(steps()).toEqual(['An internal extension is dialled as it is.']);
  });

  it('are read out once the person has stopped typing', async () => {
    await open(paris);
    jest.useFakeTimers();
    const said = () => document.querySelector('[data-announcer=polite]')?.textContent;
    await type('06 12 34 56 7');
    await type('06 12 34 56 78');
    expect(said()).toBe('');
    act(() => {
      jest.advanceTimersByTime(1000);
    });
    expect(said()).toBe('Dialled: 00612345678');
  });

  it('say why something cannot be dialled', async () => {
    await open(paris);
    await type('Bruno');
    expect(words()).toContain('This is not a telephone number.');
    expect(one('textbox').getAttribute('aria-invalid')).toBe('true');
    expect(steps()).toEqual([]);
    await type('');
    expect(words()).not.toContain('This is not a telephone number.');
  });

  it('that are not there are said not to be, and a number can be tried all the same', async () => {
    await open(undefined);
    expect(words()).toContain('No dialling rules are set');
    expect(document.querySelector('dl')).toBeNull();
    await type('06 12 34 56 78');
    expect(words()).toContain('Dialled: +33612345678');
    expect(steps().at(-1)).toBe('No rules are set: it is dialled as it is.');
  });

  it('speak French', async () => {
    await open(paris, 'fr');
    expect(words()).toContain('Pour accéder à une ligne extérieure');
    await type('112');
    expect(steps()).toEqual(["Un numéro d'urgence est composé tel quel."]);
  });
});
