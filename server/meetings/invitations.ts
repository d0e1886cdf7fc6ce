import type { Invitation, Room } from '../../shared/api/meetings-schema';
import { locationSegment } from '../../shared/meetings/block/location';
import { checkTemplate } from '../../shared/meetings/invitation/check-template';
import { defaultTemplates } from '../../shared/meetings/invitation/default-templates';
import type { InvitationTemplate } from '../../shared/meetings/invitation/invitation-template';
import { pickLanguage } from '../../shared/meetings/invitation/pick-language';
import { renderInvitation } from '../../shared/meetings/invitation/render-invitation';
import { describeProblem } from '../../shared/meetings/invitation/template-problem';
import type { MeetingsConfig } from '../config/meetings-config';
import { StartError } from '../start-error';

/** What is written into appointments: our templates, or an administrator's. */
export class Invitations {
  private readonly templates: ReadonlyMap<string, InvitationTemplate>;
  private readonly fields: Readonly<Record<string, string>>;

  /** @throws StartError that names the language, the line and what is wrong there */
  constructor({ templates, fields }: Pick<MeetingsConfig, 'templates' | 'fields'>) {
    const names = Object.keys(fields);
    for (const [language, template] of Object.entries(templates)) {
      for (const type of ['html', 'text'] as const) {
        const [problem] = checkTemplate(template[type], type, names);
        if (problem) {
          const where = `meetings.templates.${language}.${type}`;
          throw new StartError(`Configuration: ${where}, ${describeProblem(problem)}.`);
        }
      }
    }
    this.templates = new Map([...defaultTemplates, ...Object.entries(templates)]);
    this.fields = fields;
  }

  get languages(): readonly string[] {
    return [...this.templates.keys()];
  }

  /** For one room, in the language wanted or the nearest there is. */
  render(room: Room, wanted?: string): Invitation {
    const language = pickLanguage(this.languages, wanted) ?? 'en';
    const template = this.templates.get(language) ?? { html: '', text: '' };
    const { name, number, link, participantPin, owner, numbers } = room;
    const pin = participantPin === undefined ? '' : `,,${participantPin}#`;
    const values = {
      room: { name, number, link, pin: participantPin },
      owner,
      numbers: numbers.map((one) => ({ ...one, postDial: `,,${number}#${pin}` })),
      fields: this.fields,
    };
    return {
      room,
      language,
      html: renderInvitation(template, values, 'html', language),
      text: renderInvitation(template, values, 'text', language),
      location: locationSegment(room),
    };
  }
}
