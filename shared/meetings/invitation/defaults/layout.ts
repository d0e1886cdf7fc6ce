import type { InvitationTemplate } from '../invitation-template';

/** The words of one language around the variables; may hold variables themselves. */
export interface InvitationWords {
  readonly title: string;
  readonly join: string;
  readonly byPhone: string;
  readonly inside: string;
  readonly pin: string;
  readonly invitedBy: string;
}

const quiet = 'font-size:12px;line-height:18px;';
const row = 'padding:2px 16px 2px 0;vertical-align:top;';

/**
 * An invitation as mail programs can show it: tables and inline styles, no class, no script, no picture. Text
 * takes the reader's own colour, so that it can be read on light and on dark; the button brings both of its own.
 */
export function layOut(words: InvitationWords): InvitationTemplate {
  return { html: htmlOf(words), text: textOf(words) };
}

function htmlOf({ title, join, byPhone, inside, pin, invitedBy }: InvitationWords): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="font-family:'Segoe UI',Arial,sans-serif;font-size:14px;line-height:20px;border-top:1px solid #8a8886;border-bottom:1px solid #8a8886;">
<tr><td style="padding:16px 0 4px 0;font-size:18px;line-height:24px;"><b>{{room.name}}</b></td></tr>
<tr><td style="padding:0 0 12px 0;">${title}</td></tr>
<tr><td style="padding:0 0 12px 0;"><a href="{{room.link}}" style="background-color:#0f6cbd;border:1px solid #0f6cbd;border-radius:4px;color:#ffffff;display:inline-block;padding:6px 16px;text-decoration:none;"><b>${join}</b></a></td></tr>
<tr><td style="padding:0 0 12px 0;${quiet}"><a href="{{room.link}}">{{room.link}}</a></td></tr>
<tr><td style="padding:0 0 12px 0;"><b>${byPhone}</b>
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="font-size:14px;line-height:20px;">
{{#numbers}}<tr><td style="${row}">{{country}}</td><td style="${row}"><a href="{{tel}}">{{number}}</a>{{#label}} ({{label}}){{/label}}</td></tr>
{{/numbers}}<tr><td style="${row}">${inside}</td><td style="${row}">{{room.number}}</td></tr>
{{#room.pin}}<tr><td style="${row}">${pin}</td><td style="${row}"><b>{{room.pin}}#</b></td></tr>
{{/room.pin}}</table></td></tr>
<tr><td style="padding:0 0 16px 0;${quiet}">${invitedBy}</td></tr>
</table>`;
}

function textOf({ title, join, byPhone, inside, pin, invitedBy }: InvitationWords): string {
  return `{{room.name}}
${title}

${join}
{{room.link}}

${byPhone}
{{#numbers}}{{country}}\t{{number}}{{#label}} ({{label}}){{/label}}
{{/numbers}}${inside}\t{{room.number}}
{{#room.pin}}${pin}\t{{room.pin}}#
{{/room.pin}}
${invitedBy}`;
}
