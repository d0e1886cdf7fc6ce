import type { MailMessage } from '../../../shared/api/preview-mailbox-schema';
import type { DemoMeeting, Invited } from '../calendar/demo-meeting';
import { invited } from '../calendar/invited';
import { link, outlookBody, paragraph } from '../calendar/outlook-body';

const MINUTE = 60_000;

/** What has come by mail: a meeting request for each of `requests`, the newest first, then letters. */
export function demoMessages(me: Invited, requests: readonly DemoMeeting[], now: number): MailMessage[] {
  return [
    ...requests.map((meeting, index) => requestOf(meeting, now - (index + 1) * 9 * MINUTE)),
    ...letters(me, now),
  ];
}

function requestOf(meeting: DemoMeeting, received: number): MailMessage {
  const { id, subject, organizer, required, optional, html, start, end, location } = meeting;
  return {
    id: `request-${id}`,
    subject,
    from: organizer,
    to: [...required],
    cc: [...optional],
    received,
    unread: true,
    body: html,
    bodyType: 'html',
    request: { start, end, location },
  };
}

function letters(me: Invited, now: number): MailMessage[] {
  const common = { to: [me], cc: [], bodyType: 'html' as const };
  return [
    {
      ...common,
      id: 'mail-offer',
      subject: 'Your question about the headsets',
      from: invited('Ursula Brandt'),
      cc: [invited('Thomas Müller'), invited('Priya Raghunathan')],
      received: now - 35 * MINUTE,
      unread: true,
      body: outlookBody(
        paragraph(`Hello ${me.name.split(' ')[0] ?? ''},`),
        paragraph('We can deliver forty by Friday. Call me on +49 30 23125221, or my mobile 0171 3920021.'),
        paragraph('The warehouse is at +44 20 7946 0212; the order is no. 4711-2026-08, 1.249,00 €.'),
        paragraph(link('https://www.example.com/offers/4711', 'The offer')),
        paragraph('Ursula Brandt<br>Purchasing · ext. 221'),
      ),
    },
    {
      ...common,
      id: 'mail-teams',
      subject: 'RE: Interview: network engineer',
      from: invited('William Carter'),
      received: now - 95 * MINUTE,
      unread: false,
      body: outlookBody(
        paragraph('She can make it. This is where we meet:'),
        paragraph(link('https://teams.microsoft.com/meet/2345678901234?p=aBcD1234', 'Join the meeting now')),
        '<hr>',
        `<div id="divRplyFwdMsg"><b>From:</b> ${me.name}<br><b>Sent:</b> Monday<br><b>Subject:</b> Interview</div>`,
        '<blockquote><p class="MsoNormal">Does Thursday suit her?</p></blockquote>',
      ),
    },
    {
      ...common,
      id: 'mail-dejeuner',
      subject: 'Déjeuner : changement de lieu',
      from: invited('Noémie Lœuf'),
      received: now - 26 * 60 * MINUTE,
      unread: false,
      body: outlookBody(
        paragraph('Bonjour,'),
        paragraph('Le restaurant est fermé. Appelez-moi au 01 99 00 12 14 si l’autre vous convient.'),
        paragraph('À demain !'),
      ),
    },
    {
      ...common,
      id: 'mail-night-shift',
      subject: 'Night shift',
      from: invited('Quentin Dubois'),
      received: now - 50 * 60 * MINUTE,
      unread: false,
      body: 'The desk is reached at extension 217 until six,\nthen at +33 6 39 98 01 17.\n\nQuentin',
      bodyType: 'text',
    },
  ];
}
