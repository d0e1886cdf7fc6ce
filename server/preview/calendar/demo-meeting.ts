/** Somebody invited to a meeting. */
export interface Invited {
  readonly name: string;
  readonly email: string;
}

/** A meeting of the demo people, as both the Graph of the evaluation and its Outlook show it. Moments in ms since the epoch. */
export interface DemoMeeting {
  /** The same at every start and in everybody's calendar. */
  readonly id: string;
  readonly subject: string;
  /** Of an all-day meeting midnight UTC of its first day, and of the day after its last: it has dates, not moments. */
  readonly start: number;
  readonly end: number;
  readonly allDay: boolean;
  readonly cancelled: boolean;
  readonly organizer: Invited;
  readonly required: readonly Invited[];
  readonly optional: readonly Invited[];
  /** Empty: it has none. */
  readonly location: string;
  /** A whole document, as Outlook writes one. */
  readonly html: string;
  /** Of Teams meetings, where Outlook knows it apart from the body. */
  readonly joinUrl?: string | undefined;
  /** The id of the series it is an occurrence of. */
  readonly series?: string | undefined;
}
