import { eventually } from '../../support/eventually';
import type { Person } from '../../support/people';
import type { Baresip } from './baresip';
import type { Refuser } from './refuser';

/** A desk phone whose user rejects at once, or which sends sound while it rings (`answermode early`). */
export class RefusingDeskPhone implements Refuser {
  readonly number: string;
  /** Nobody tells a caller more than the number that was dialled. */
  readonly named: string;
  private rejects = true;
  private start = 0;

  constructor(
    private readonly phone: Baresip,
    person: Person,
  ) {
    this.number = this.named = person.extension;
    phone.onEvent = ({ type }) => {
      if (type === 'CALL_INCOMING' && this.rejects) phone.command('hangup');
    };
  }

  behave(how: Parameters<Refuser['behave']>[0]): void {
    this.rejects = how === 'busy';
    this.start = this.phone.log().length;
    this.phone.command('answermode', this.rejects ? 'manual' : 'early');
  }

  /** This telephone tells of such a call in its log only. */
  async announced(): Promise<void> {
    await eventually(
      'the desk phone sends sound while it rings',
      () => this.phone.log().slice(this.start),
      (log) => log.includes('SIP/2.0 183 '),
    );
  }

  refuse(): string {
    this.phone.command('hangup');
    return 'Busy';
  }
}
