import { pickLanguage } from '../../../../../shared/meetings/invitation/pick-language';

describe('the language of an invitation', () => {
  it.each([
    [['en', 'fr'], 'fr', 'fr'],
    [['en', 'fr'], 'fr-CA', 'fr'],
    [['en', 'fr', 'fr-CA'], 'FR-ca', 'fr-CA'],
    [['en', 'pt-BR'], 'pt-PT', 'pt-BR'],
    [['en', 'zh-Hant'], 'zh-Hant-TW', 'zh-Hant'],
    [['fr', 'en'], 'de', 'en'],
    [['fr', 'es'], 'de', 'fr'],
    [['fr', 'en'], undefined, 'en'],
    [[], 'de', undefined],
  ])('of %j for one who wants %s is %s', (available, wanted, language) => {
    expect(pickLanguage(available, wanted)).toBe(language);
  });
});
