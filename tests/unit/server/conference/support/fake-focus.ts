import type {
  Attendee,
  AttendeeListener,
  Conference,
  ConferenceFocus,
} from '../../../../../server/conference/focus/conference-focus';

/** Somebody whose media go nowhere: what is done to them is noted. */
export class FakeAttendee implements Attendee {
  readonly noted: string[] = [];

  constructor(
    readonly offer: string,
    readonly listener: AttendeeListener,
  ) {}

  get answer(): string {
    return `answer to ${this.offer}`;
  }

  /** Presses keys, one after the other. */
  press(keys: string): void {
    for (const key of keys) this.listener.key(key);
  }

  renegotiate(offer: string): Promise<string | undefined> {
    return Promise.resolve(offer.includes('odd') ? undefined : `answer to ${offer}`);
  }

  place(place: string): void {
    this.noted.push(place);
  }

  tell(sound: string): void {
    this.noted.push(`hears ${sound}`);
  }

  play(packets: readonly Uint8Array[]): void {
    this.noted.push(`plays ${String(packets.length)}`);
  }

  hush(): void {
    this.noted.push('hush');
  }

  record(on: boolean): void {
    this.noted.push(on ? 'records' : 'stops recording');
  }

  leave(): void {
    this.noted.push('left');
  }
}

/** An engine that takes in everybody at once, unless it is broken. */
export class FakeFocus implements ConferenceFocus {
  /** In the order they came. */
  readonly attendees: FakeAttendee[] = [];
  readonly announced: string[] = [];
  broken = false;

  create(): Conference {
    return {
      join: (offer, listener) => {
        if (this.broken) return Promise.reject(new Error('no engine'));
        if (offer.includes('odd')) return Promise.resolve(undefined);
        const attendee = new FakeAttendee(offer, listener);
        this.attendees.push(attendee);
        return Promise.resolve(attendee);
      },
      announce: (sound) => this.announced.push(sound),
      end: () => this.announced.push('end'),
    };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
