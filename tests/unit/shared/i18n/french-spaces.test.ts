import { frenchSpaces } from '../../../../shared/i18n/french-spaces';

describe('the spaces of a French text', () => {
  it('hold guillemets and high punctuation to their words, and part the words', () => {
    expect(frenchSpaces('« {room} » est prête : la rejoindre ? Oui ; 50 % !')).toBe(
      '«\u00a0{room}\u00a0» est prête\u00a0: la rejoindre\u00a0? Oui\u00a0; 50\u00a0%\u00a0!',
    );
  });

  it('are no part of what chooses between words', () => {
    const plural = '{count, plural, one {# salle} other {# salles}}';
    expect(frenchSpaces(plural)).toBe(plural);
  });
});
