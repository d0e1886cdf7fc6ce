/**
 * What a template may name. Every name is also a section: `{{#room.pin}}…{{/room.pin}}` is there when
 * there is a PIN, `{{^room.pin}}…{{/room.pin}}` when there is none.
 */
const everywhere = ['room.name', 'room.number', 'room.link', 'room.pin', 'owner.name', 'owner.email'];

/** Within `{{#numbers}}…{{/numbers}}`, once for each number. */
const ofNumber = ['country', 'number', 'label', 'tel'];

export const LIST = 'numbers';

/** Variables that are whole addresses of ours and may begin one. */
export const links: ReadonlySet<string> = new Set(['room.link', 'tel']);

/** Whether a template may name this: `inList` within the numbers, `fields` the environment's own. */
export function isVariable(name: string, inList: boolean, fields: readonly string[]): boolean {
  if (everywhere.includes(name)) return true;
  if (inList && ofNumber.includes(name)) return true;
  return name.startsWith('field.') && fields.includes(name.slice('field.'.length));
}
