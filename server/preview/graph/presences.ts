import { createHash } from 'node:crypto';

const usual = [
  ['Available', 'Available'],
  ['Available', 'Available'],
  ['Available', 'Available'],
  ['Busy', 'InACall'],
  ['Busy', 'InAMeeting'],
  ['Busy', 'Busy'],
  ['DoNotDisturb', 'Presenting'],
  ['DoNotDisturb', 'DoNotDisturb'],
  ['Away', 'Away'],
  ['BeRightBack', 'BeRightBack'],
  ['Offline', 'Offline'],
  ['Offline', 'OffWork'],
] as const;

export interface GraphPresence {
  readonly id: string;
  readonly availability: string;
  readonly activity: string;
}

/** What somebody has set by hand in Teams, as Graph keeps it (`setUserPreferredPresence`). */
export interface PreferredPresence {
  readonly availability: string;
  readonly activity: string;
}

/** What somebody is doing: as was chosen for the evaluation or by hand, else the same for the same person. */
export function presenceOf(
  id: string,
  chosen: string | undefined,
  preferred?: PreferredPresence,
): GraphPresence {
  if (chosen !== undefined) return { id, availability: chosen, activity: chosen };
  if (preferred) return { id, ...preferred };
  const seed = createHash('sha256').update(`presence ${id}`).digest()[0] ?? 0;
  const [availability, activity] = usual[seed % usual.length] ?? usual[0];
  return { id, availability, activity };
}
