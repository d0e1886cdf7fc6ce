import { demoRooms, type DemoRoom } from '../demo-rooms';

/** A room of the evaluation by what is dialled for it. @throws Error for a number no room has */
export function demoRoom(number: string): DemoRoom {
  const room = demoRooms.find((one) => one.number === number);
  if (!room) throw new Error(`no demo room has the number ${number}`);
  return room;
}

/** The PIN behind `#` reaches no log of a server. */
export function linkOf(origin: string, { slug, pins }: DemoRoom): string {
  return `${origin}/meet/${slug}#${pins.participant}`;
}
