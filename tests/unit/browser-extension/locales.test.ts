import { resolve } from 'node:path';
import { catalogues } from '../../../shared/i18n/catalogue';

interface Messages {
  readonly messagesOf: (language: string) => Readonly<Record<string, { readonly message: string }>>;
}
/** What the build does: a script, in the language of the build. */
const { messagesOf } = jest.requireActual<Messages>(resolve('scripts/extension-files.cjs'));

describe('the texts of the extension in the browser’s own form', () => {
  it.each(['en', 'fr'] as const)('are those of the catalogue: %s', (language) => {
    const messages = messagesOf(language);
    expect(messages['extension_name']?.message).toBe(catalogues[language]['extension.name']);
    expect(messages['extension_call']?.message).toBe(
      catalogues[language]['extension.call'].replace('{number}', '$1'),
    );
    expect(messages['error_hub_lost']?.message).toBe(catalogues[language]['error.hub-lost']);
    expect(messages['dial_error_several_numbers']).toBeDefined();
  });

  it('have names the browser takes, and one variable at most', () => {
    for (const [name, { message }] of Object.entries(messagesOf('en'))) {
      expect(name).toMatch(/^\w+$/);
      expect(message).not.toMatch(/\{|\}/);
      expect(message.split('$1').length).toBeLessThan(3);
    }
  });

  it('are short enough for a store', () => {
    for (const language of ['en', 'fr'] as const) {
      expect(catalogues[language]['extension.name'].length).toBeLessThan(46);
      expect(catalogues[language]['extension.description'].length).toBeLessThan(133);
    }
  });
});
