/** What of an appointment may say how to join it. */
export interface MeetingText {
  /** From a field of its own (Graph's `onlineMeeting.joinUrl`): says it most surely. */
  readonly joinUrl?: string | undefined;
  readonly location?: string | undefined;
  readonly body?: string | undefined;
  /** Default: `text`. */
  readonly bodyType?: 'html' | 'text' | undefined;
}
