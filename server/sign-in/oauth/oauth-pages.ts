import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorCodeOf } from '../../../shared/errors/app-error';
import { errorsEn } from '../../../shared/i18n/catalogues/errors/en';
import { errorsFr } from '../../../shared/i18n/catalogues/errors/fr';
import { signInPagesEn } from '../../../shared/i18n/catalogues/sign-in-pages/en';
import { signInPagesFr } from '../../../shared/i18n/catalogues/sign-in-pages/fr';
import { html } from '../../http/plain-page/html';
import { localeOf, sendPage } from '../../http/plain-page/send-page';
import { statusOf } from '../../http/status';

const texts = {
  en: { ...signInPagesEn, ...errorsEn },
  fr: { ...signInPagesFr, ...errorsFr },
} as const;

/** Tells Teams' own window, where this page is in one (teams-app/host/signed-in.ts). */
const SCRIPT = '/teams/signed-in.js';

/** Nothing a request says is ever shown: only our own words for what became of it. */
export function sendDone(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const locale = localeOf(request);
  const text = texts[locale];
  return sendPage(reply, 200, {
    locale,
    title: text['sign-in-pages.done.title'],
    body: html`<h1>${text['sign-in-pages.done.title']}</h1>
      <p role="status">${text['sign-in-pages.done.text']}</p>`,
    script: { path: SCRIPT, outcome: 'done' },
  });
}

/** Why the sign-in came to nothing, for any error. */
export function sendFailed(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const locale = localeOf(request);
  const text = texts[locale];
  const code = errorCodeOf(error);
  const title = code === 'expired' ? 'sign-in-pages.over.title' : 'sign-in-pages.failed.title';
  return sendPage(reply, statusOf(code), {
    locale,
    title: text[title],
    body: html`<h1>${text[title]}</h1>
      <p class="bad" role="alert">${text[`error.${code}`]}</p>
      <p>${text['sign-in-pages.failed.text']}</p>`,
    script: { path: SCRIPT, outcome: code },
  });
}

/** Asks whether it was this person who began, `action` being where the answer is sent. */
export function sendQuestion(request: FastifyRequest, reply: FastifyReply, action: string): FastifyReply {
  const locale = localeOf(request);
  const text = texts[locale];
  return sendPage(reply, 200, {
    locale,
    title: text['sign-in-pages.confirm.title'],
    body: html`<h1>${text['sign-in-pages.confirm.title']}</h1>
      <p>${text['sign-in-pages.confirm.text']}</p>
      <form method="post" action="${action}"><button>${text['sign-in-pages.confirm.continue']}</button></form>
      <p>${text['sign-in-pages.confirm.leave']}</p>`,
  });
}

/** Goes on by itself: a redirect in answer to a form may be stopped by the policy of the page it stood on. */
export function sendOnward(request: FastifyRequest, reply: FastifyReply, next: string): FastifyReply {
  const locale = localeOf(request);
  const text = texts[locale];
  return sendPage(reply, 200, {
    locale,
    title: text['sign-in-pages.going.title'],
    body: html`<h1>${text['sign-in-pages.going.title']}</h1>
      <p role="status">${text['sign-in-pages.going.text']}</p>
      <a class="button" href="${next}">${text['sign-in-pages.going.link']}</a>`,
    next,
  });
}
