import type { DemoRoom } from '../demo-rooms';
import { escaped, link, paragraph, safeLink } from './outlook-body';

/** What the services write into an appointment that is held with them. Every meeting is made up. */

const RULE = '_'.repeat(80);

/** @returns the address of a Teams meeting, the same for the same `id` */
export function teamsUrl(id: string): string {
  const thread = encodeURIComponent(`19:meeting_${Buffer.from(id).toString('base64url')}@thread.v2`);
  const context = encodeURIComponent(
    '{"Tid":"0f5b3b1e-7a0c-4d7e-9a51-000000000000","Oid":"6e2d7f0a-1111-4222-8333-000000000000"}',
  );
  return `https://teams.microsoft.com/l/meetup-join/${thread}/0?context=${context}`;
}

export function teamsBlock(url: string): string {
  return [
    `<div style="width:100%; height:20px"><span style="white-space:nowrap; color:#5F5F5F; opacity:.36">${RULE}</span></div>`,
    '<div class="me-email-text" lang="en-US" style="color:#252424; font-family:\'Segoe UI\',\'Helvetica Neue\',Helvetica,Arial,sans-serif">',
    '<div style="margin-top:24px; margin-bottom:20px"><span style="font-size:24px; color:#252424">Microsoft Teams meeting</span></div>',
    '<div style="margin-bottom:20px"><div style="margin-top:0px; margin-bottom:0px; font-weight:bold"><span style="font-size:14px; color:#252424">Join on your computer, mobile app or room device</span></div>',
    `<a href="${escaped(url)}" class="me-email-headline" target="_blank" rel="noreferrer noopener" style="font-size:14px; color:#6264a7">Click here to join the meeting</a></div>`,
    '<div style="font-size:14px; margin-bottom:4px"><a href="https://aka.ms/JoinTeamsMeeting?omkt=en-US" target="_blank" class="me-email-link">Learn More</a> | <a href="https://teams.microsoft.com/meetingOptions/?organizerId=6e2d7f0a" class="me-email-link">Meeting options</a></div>',
    '</div>',
  ].join('\r\n');
}

/** As it arrives by mail: the link has been wrapped on its way. */
export function zoomBlock(meetingId: string, passcode: string): string {
  const url = `https://us02web.zoom.us/j/${meetingId.replaceAll(' ', '')}?pwd=WmRlbW9EZW1vRGVtbw`;
  return [
    paragraph('Priya Raghunathan is inviting you to a scheduled Zoom meeting.'),
    paragraph(''),
    paragraph(`Join Zoom Meeting<br>${link(safeLink(url), url)}`),
    paragraph(''),
    paragraph(`Meeting ID: ${meetingId}<br>Passcode: ${passcode}`),
    paragraph(
      `One tap mobile<br>${link('tel:+12025550123,,84512345678#,,,,*036110#', '+12025550123,,84512345678#,,,,*036110#')} US (Washington DC)`,
    ),
    paragraph(`Find your local number: ${link('https://us02web.zoom.us/u/kdemo')}`),
  ].join('\r\n');
}

export function webexBlock(): string {
  const url = 'https://brasserie.webex.com/brasserie/j.php?MTID=m0123456789abcdef0123456789abcdef';
  return [
    '<table class="MsoNormalTable" border="0" cellspacing="0" cellpadding="0" width="525"><tbody>',
    '<tr><td style="padding:0cm"><p class="MsoNormal"><b>Rejoindre la réunion Webex</b></p></td></tr>',
    `<tr><td style="padding:0cm; background:#00823B"><p class="MsoNormal" align="center">${link(url, 'Rejoindre la réunion')}</p></td></tr>`,
    '<tr><td style="padding:0cm"><p class="MsoNormal">Numéro de la réunion (code d’accès)&nbsp;: 2732 415 9876</p><p class="MsoNormal">Mot de passe de la réunion&nbsp;: Xd3mo7aP9</p></td></tr>',
    `<tr><td style="padding:0cm"><p class="MsoNormal">Rejoindre par téléphone<br>${link('tel:%2B33-1-99-00-12-40,,*01*27324159876%23%23*01*', '+33-1-99-00-12-40,,27324159876##')} France</p></td></tr>`,
    '</tbody></table>',
  ].join('\r\n');
}

/** Of one of our rooms, as `shared/meetings/block` marks it. */
export function roomBlock(url: string, { number, pins }: DemoRoom): string {
  return [
    '<div id="calling-suite-meeting">',
    paragraph(`<b>Join the meeting</b><br>${link(url)}`),
    paragraph(`By telephone: ${escaped(number)}, PIN ${escaped(pins.participant)}#`),
    '</div>',
  ].join('\r\n');
}
