/** A room an appointment of the evaluation is held in. */
export interface LinkedRoom {
  readonly slug: string;
  readonly number: string;
  /** Of a participant. */
  readonly pin: string;
}

export const teamRoom: LinkedRoom = { slug: 'weekly-team-meeting', number: '8201', pin: '820122' };
export const boardRoom: LinkedRoom = { slug: 'board', number: '8211', pin: '821122' };
export const brunosRoom: LinkedRoom = { slug: 'brunos-room', number: '8202', pin: '820222' };

/** The PIN behind `#` reaches no log of a server. */
export function linkOf(origin: string, { slug, pin }: LinkedRoom): string {
  return `${origin}/meet/${slug}#${pin}`;
}
