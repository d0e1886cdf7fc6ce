import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GuestRoom } from '../../../shared/api/meetings-schema';
import { formatNumber } from '../../../shared/dialing/format-number';
import type { AppError } from '../../../shared/errors/app-error';
import { errorsEn } from '../../../shared/i18n/catalogues/errors/en';
import { errorsFr } from '../../../shared/i18n/catalogues/errors/fr';
import { guestsEn } from '../../../shared/i18n/catalogues/guests/en';
import { guestsFr } from '../../../shared/i18n/catalogues/guests/fr';
import type { Locale } from '../../../shared/i18n/locale';
import { html, type Html } from '../../http/plain-page/html';
import { localeOf, sendPage } from '../../http/plain-page/send-page';
import { hostOf } from '../../http/request-address';
import { statusOf } from '../../http/status';

const texts = { en: { ...guestsEn, ...errorsEn }, fr: { ...guestsFr, ...errorsFr } } as const;
type Texts = (typeof texts)[Locale];

/** companion/meet/main.ts */
const SCRIPT = '/companion/meet.js';

export interface GuestPage {
  readonly room: GuestRoom & { readonly slug: string; readonly number: string };
  readonly publicUrl?: string | undefined;
}

/** Asks for a name, and for the PIN where the link has none; says how else to come in, and whom to ask. */
export function sendGuestPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { room, publicUrl }: GuestPage,
): FastifyReply {
  const locale = localeOf(request);
  const text = texts[locale];
  const title = fill(text['guests.title'], { room: room.name });
  const origin = publicUrl ?? `${request.protocol}://${hostOf(request) ?? 'localhost'}`;
  const link = `${origin}/meet/${room.slug}`;
  const said = { owner: room.ownerName, number: room.number };
  return sendPage(reply, 200, {
    locale,
    title,
    body: html`<h1>${title}</h1>
      ${room.inBrowser ? formOf(room, text) : ''} ${accountOf(link, text)} ${phoneOf(room, text, locale)}
      <p>${fill(text['guests.ask'], said)}</p>`,
    script: { path: SCRIPT, outcome: 'asked', asks: 'us' },
  });
}

/** For a link that leads nowhere, or was followed too often. */
export function sendNoMeeting(request: FastifyRequest, reply: FastifyReply, error: AppError): FastifyReply {
  const locale = localeOf(request);
  const text = texts[locale];
  const gone = error.code === 'not-found' || error.code === 'invalid-input';
  const title = text[gone ? 'guests.gone.title' : 'guests.wait.title'];
  return sendPage(reply, gone ? 404 : statusOf(error.code), {
    locale,
    title,
    body: html`<h1>${title}</h1>
      <p role="alert">${gone ? text['guests.gone.text'] : text[`error.${error.code}`]}</p>`,
  });
}

/** The script knows by the dataset what to say; without it nothing can be joined here. */
function formOf({ slug, ownerName, needsPin }: GuestPage['room'], text: Texts): Html {
  const pin = html`<div id="pin-field">
    <label for="pin">${text['guests.pin']}</label>
    <input
      id="pin"
      name="pin"
      inputmode="numeric"
      autocomplete="off"
      maxlength="12"
      aria-describedby="pin-hint"
      required
    />
    <p id="pin-hint" class="hint">${text['guests.pin.hint']}</p>
  </div>`;
  return html`<p>${fill(text['guests.invited'], { owner: ownerName })}</p>
    <noscript><p class="bad">${text['guests.script']}</p></noscript>
    <form
      id="join"
      novalidate
      data-slug="${slug}"
      data-name="${text['guests.problem.name']}"
      data-pin="${text['guests.problem.pin']}"
      data-wrong-pin="${text['guests.problem.wrong-pin']}"
      data-too-many-attempts="${text['guests.problem.too-many-attempts']}"
      data-other="${text['guests.problem.other']}"
      data-joining="${text['guests.joining']}"
    >
      <label for="name">${text['guests.name']}</label>
      <input id="name" name="name" autocomplete="name" maxlength="80" aria-describedby="name-hint" required />
      <p id="name-hint" class="hint">${text['guests.name.hint']}</p>
      ${needsPin ? pin : ''}
      <p id="problem" class="bad" role="alert"></p>
      <button>${text['guests.join']}</button>
      <p id="progress" class="hint" role="status"></p>
    </form>`;
}

/** The companion asks before it calls; the script adds the PIN to the link. */
function accountOf(link: string, text: Texts): Html {
  const href = `/companion/#call?to=${encodeURIComponent(link)}`;
  return html`<p class="part">
    ${text['guests.account.text']} <a id="account" href="${href}">${text['guests.account']}</a>
  </p>`;
}

function phoneOf(
  { number, numbers, needsPin, inBrowser, ownerName }: GuestPage['room'],
  text: Texts,
  locale: Locale,
): Html {
  if (numbers.length === 0) {
    return inBrowser ? html`` : html`<p>${fill(text['guests.phone-none'], { owner: ownerName })}</p>`;
  }
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const rows = numbers.map(
    ({ country, number: access, label }) =>
      html`<li>
        ${names.of(country) ?? country}${label === undefined ? '' : ` (${label})`}
        <a href="tel:${access.replaceAll('#', '%23')}">${formatNumber(access, '')}</a>
      </li>`,
  );
  const then = text[needsPin ? 'guests.phone.then' : 'guests.phone.then-open'];
  return html`<section class="part">
    <h2>${text['guests.phone']}</h2>
    ${inBrowser ? '' : html`<p>${text['guests.phone-only']}</p>`}
    <p>${fill(then, { number })}</p>
    <ul>
      ${joined(rows)}
    </ul>
  </section>`;
}

function joined(pieces: readonly Html[]): Html {
  return pieces.reduce((all, one) => html`${all}${one}`, html``);
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
