import type { MeetingsDesk } from '../../shared/meetings/desk/meetings-desk';

/** The meetings of a tab: fetched when they are first shown, asleep and awake with it. */
export class LateMeetings {
  private desk: Promise<MeetingsDesk> | undefined;

  /** @param load fetches what reads meetings. Rejects with AppError */
  constructor(private readonly load: (open: (url: string) => Promise<void>) => Promise<MeetingsDesk>) {}

  /** One for the session, and another try after a failure. `open` shows a page of a meeting. Rejects with AppError. */
  open(open: (url: string) => Promise<void>): Promise<MeetingsDesk> {
    this.desk ??= this.load(open).catch((error: unknown) => {
      this.desk = undefined;
      throw error;
    });
    return this.desk;
  }

  /** Does something with the meetings, if they were ever shown. */
  tell(what: 'pause' | 'resume' | 'close'): void {
    this.desk?.then(
      (desk) => {
        desk[what]();
      },
      () => undefined,
    );
  }
}
