import { eventually } from '../../support/eventually';
import type { Person } from '../../support/people';
import type { Baresip } from './baresip';
import type { OtherSide } from './other-side';

/** How long nothing must be heard, in ms. */
const QUIET_MS = 1_500;
/** Far above silence (-127), far below any voice. */
const LOUD_DB = -70;

/** Somebody at a desk phone, which tells what happens to it and is told what its keys would say. */
export class PhoneSide implements OtherSide {
  readonly number: string;
  /** Where the events of the present story begin. */
  private start = 0;

  constructor(
    private readonly phone: Baresip,
    person: Person,
    readonly named: OtherSide['named'],
  ) {
    this.number = person.extension;
  }

  call(number: string): Promise<void> {
    this.phone.command('dial', number);
    return Promise.resolve();
  }

  async rings(): Promise<void> {
    await this.tells('CALL_INCOMING', 1);
  }

  async answer(): Promise<void> {
    await this.rings();
    this.phone.command('accept');
    await this.tells('CALL_ESTABLISHED', 1);
  }

  hangUp(): Promise<void> {
    this.phone.command('hangup');
    return Promise.resolve();
  }

  async isFree(): Promise<void> {
    await eventually(
      'the desk phone is told that its calls are over',
      () => this.liveCalls(),
      (live) => live.length === 0,
    );
  }

  hold(held: boolean): Promise<void> {
    this.phone.command(held ? 'hold' : 'resume');
    return Promise.resolve();
  }

  mute(): Promise<void> {
    this.phone.command('mute');
    return Promise.resolve();
  }

  async hears(): Promise<void> {
    const listen = this.listener();
    await eventually('the desk phone hears more', listen, (loud) => loud);
  }

  async hearsNothing(): Promise<void> {
    const listen = this.listener();
    let since = Date.now();
    await eventually(
      'the desk phone hears nothing any more',
      async () => {
        if (await listen()) since = Date.now();
        return Date.now() - since;
      },
      (silence) => silence > QUIET_MS,
    );
  }

  send(tones: string): Promise<void> {
    this.phone.command('sndcode', tones);
    return Promise.resolve();
  }

  async tonesHeard(count: number, meanwhile: () => Promise<void>): Promise<string> {
    const from = this.phone.events.length;
    await meanwhile();
    const keys = () => {
      const started = this.phone.since(from).filter(({ type }) => type === 'CALL_DTMF_START');
      return started.map(({ param }) => param ?? '').join('');
    };
    return eventually('tones heard by the desk phone', keys, (tones) => tones.length >= count);
  }

  /** It reads names, but nobody reads them off it. */
  talksWith(): void {
    return;
  }

  /** It knows no Replaces: whoever takes over calls it like anybody. */
  async isTakenOverBy(): Promise<void> {
    await this.tells('CALL_INCOMING', 2);
    this.phone.command('accept');
    await this.tells('CALL_ESTABLISHED', 2);
  }

  async reset(): Promise<void> {
    await eventually(
      'the desk phone hung up',
      () => {
        const live = this.liveCalls();
        if (live.length > 0) this.phone.command('hangup');
        return live;
      },
      (live) => live.length === 0,
    );
    this.start = this.phone.events.length;
  }

  /** Whether, since it was asked last, packets have come, and the last of them was loud. */
  private listener(): () => Promise<boolean> {
    let before = Infinity;
    return async () => {
      const { packets, level } = await this.phone.ear();
      const more = packets > before;
      before = packets;
      return more && level > LOUD_DB;
    };
  }

  private liveCalls(): readonly string[] {
    const live = new Set<string>();
    for (const { type, id = '' } of this.phone.since(this.start)) {
      if (type === 'CALL_CLOSED') live.delete(id);
      else if (/^CALL_(?:INCOMING|OUTGOING|RINGING|PROGRESS|ESTABLISHED)$/.test(type)) live.add(id);
    }
    return [...live];
  }

  private async tells(type: string, times: number): Promise<void> {
    await eventually(
      `the desk phone tells of ${type}`,
      () => this.phone.since(this.start).filter((event) => event.type === type).length,
      (count) => count >= times,
    );
  }
}
