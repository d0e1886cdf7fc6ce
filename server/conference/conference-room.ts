/** A room as its conference knows it. A caller is a user of the switch. */
export interface ConferenceRoom {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  /** `moderator` and `participant` are let in as they are; `stranger` is asked for a PIN. */
  roleOf(caller: string): MeetingRole | 'stranger';
  /** What a PIN makes of whoever has it; `undefined`: it is wrong. */
  roleByPin(pin: string): MeetingRole | undefined;
}

export type MeetingRole = 'moderator' | 'participant';

/** Rooms by the number that is dialled. */
export interface ConferenceRooms {
  byNumber(number: string): ConferenceRoom | undefined;
}
