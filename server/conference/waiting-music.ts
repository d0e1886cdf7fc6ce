import { goodbyes } from '../../shared/call/conference-goodbye';
import type { LocalCall, LocalCallHandler, WaitingSound } from '../switch';
import type { Attendee, ConferenceFocus } from './focus/conference-focus';

/** Music for whoever waits at a parking place, each alone. */
export class WaitingMusic implements WaitingSound {
  constructor(private readonly focus: Pick<ConferenceFocus, 'create'>) {}

  keep(call: LocalCall): LocalCallHandler {
    const conference = this.focus.create();
    let attendee: Attendee | undefined;
    let over = false;
    const leave = (): void => {
      over = true;
      attendee?.leave();
      conference.end();
    };
    const hangUp = (cause: 'lost' | 'failed'): void => {
      if (over) return;
      leave();
      call.hangUp(cause === 'lost' ? { cause: 503, text: 'No media' } : goodbyes['meeting-failed']);
    };
    const begin = async (): Promise<void> => {
      try {
        attendee = await conference.join(call.offer, {
          key: () => undefined,
          lost: () => {
            hangUp('lost');
          },
          failed: () => {
            hangUp('failed');
          },
        });
        if (over) attendee?.leave();
        else if (attendee) {
          call.accept(attendee.answer);
          attendee.place('waiting');
        } else call.refuse({ status: 488 });
      } catch {
        call.refuse({ status: 503, retryAfter: 5 });
      }
    };
    void begin();
    return {
      renegotiate: (offer) => attendee?.renegotiate(offer) ?? Promise.resolve(undefined),
      key: () => undefined,
      ended: leave,
    };
  }
}
