import type { ErrorCode } from '../../../shared/errors/error-code';
import { errorsEn } from '../../../shared/i18n/catalogues/errors/en';
import { errorsFr } from '../../../shared/i18n/catalogues/errors/fr';
import { signInPagesEn } from '../../../shared/i18n/catalogues/sign-in-pages/en';
import { signInPagesFr } from '../../../shared/i18n/catalogues/sign-in-pages/fr';
import type { Locale } from '../../../shared/i18n/locale';
import { html } from '../../http/plain-page/html';
import type { PlainPage } from '../../http/plain-page/send-page';

const texts = {
  en: { ...signInPagesEn, ...errorsEn },
  fr: { ...signInPagesFr, ...errorsFr },
} as const;

export interface SignInPage {
  readonly locale: Locale;
  /** Where the form is sent. */
  readonly action: string;
  /** What was typed before, or what the application proposes. */
  readonly userName: string;
  readonly error?: ErrorCode | undefined;
}

/** Where the people of the evaluation say who they are. */
export function signInPage({ locale, action, userName, error }: SignInPage): PlainPage {
  const text = texts[locale];
  const failure = error && html`<p class="bad" role="alert" id="error">${text[`error.${error}`]}</p>`;
  const described = error ? html` aria-describedby="error" aria-invalid="true"` : '';
  // Where there is something to type.
  const [name, password] = userName === '' ? [html` autofocus`, ''] : ['', html` autofocus`];
  return {
    locale,
    title: text['sign-in-pages.idp.title'],
    body: html`<h1>${text['sign-in-pages.idp.title']}</h1>
      <p>${text['sign-in-pages.idp.text']}</p>
      ${failure ?? ''}
      <form method="post" action="${action}">
        <label for="user">${text['sign-in-pages.idp.user-name']}</label>
        <input
          id="user"
          name="userName"
          value="${userName}"
          maxlength="64"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          required${name}${described}
        />
        <label for="password">${text['sign-in-pages.idp.password']}</label>
        <input
          id="password"
          name="password"
          type="password"
          maxlength="256"
          autocomplete="current-password"
          required${password}${described}
        />
        <button name="answer" value="sign-in">${text['sign-in-pages.idp.submit']}</button>
        <button class="second" name="answer" value="cancel" formnovalidate>
          ${text['sign-in-pages.idp.cancel']}
        </button>
      </form>`,
  };
}

/** A request the provider cannot take: over, or not one of ours. */
export function errorPage(locale: Locale): PlainPage {
  const text = texts[locale];
  return {
    locale,
    title: text['sign-in-pages.over.title'],
    body: html`<h1>${text['sign-in-pages.over.title']}</h1>
      <p class="bad" role="alert">${text['error.expired']}</p>
      <p>${text['sign-in-pages.failed.text']}</p>`,
  };
}
