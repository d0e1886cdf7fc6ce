/** A room an appointment of the evaluation is held in. */
export interface LinkedRoom {
  readonly slug: string;
  readonly number: string;
  /** Of a participant. */
  readonly pin: string;
}

export const teamRoom: LinkedRoom = { slug: 'weekly-team-meeting', number: '8201', pin: '482106' };
export const boardRoom: LinkedRoom = { slug: 'board', number: '8211', pin: '902114' };
export const brunosRoom: LinkedRoom = { slug: 'bruno', number: '8202', pin: '317750' };

/** The PIN behind `#` reaches no log of a server. */
export function linkOf(origin: string, { slug, pin }: LinkedRoom): string {
  return `${origin}/meet/${slug}#${pin}`;
}
