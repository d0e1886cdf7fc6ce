/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { installedFile } from '../../../manifest/build/installed-file';
import '../../../preview/microsoft-ajax';

interface Texts {
  readonly Strings: { readonly OfficeOM: Readonly<Record<string, string>> };
  readonly _u: { readonly ExtensibilityStrings: Readonly<Record<string, string>> };
}

describe('the stand-in for MicrosoftAjax.js', () => {
  it('lets office.js have its texts in the languages we speak', () => {
    const { Strings, _u } = load('fr-fr');
    expect(Strings.OfficeOM['L_RequestTimeout']).toBe('L’exécution de l’appel a pris trop de temps.');
    expect(_u.ExtensibilityStrings['l_OnlineMeetingsUserDenied_Text']).toBe('Utilisateur refusé.');
    for (const language of ['en-us', 'en-gb']) {
      expect(load(language).Strings.OfficeOM['L_RequestTimeout']).toMatch(/\w/);
    }
  });
});

/** Runs the scripts office.js would load, as a page does. */
function load(language: string): Texts {
  for (const name of ['office', 'outlook']) {
    const file = installedFile(`@microsoft/office-js/dist/${language}/${name}_strings.js`);
    new Function(readFileSync(file, 'utf8').replace('\ufeff', ''))();
  }
  return globalThis as unknown as Texts;
}
