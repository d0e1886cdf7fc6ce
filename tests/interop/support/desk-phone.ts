import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accepts } from '../../support/accepts';
import { eventually } from '../../support/eventually';
import { freePort } from '../../support/free-port';
import { LocalProgram } from '../../support/local-program';
import { baresipConfig } from './baresip-config';
import { DeskPhoneControl } from './desk-phone-control';
import { DOMAIN, edgePasswordOf } from './edge';
import { freeUdpPort } from './free-udp-port';
import type { OtherSide } from './other-side';
import { Recording } from './recording';

export interface DeskPhoneOptions {
  readonly number: string;
  readonly displayName: string;
  /** Address of this machine it lives at. */
  readonly address: string;
  /** `host:port` of its proxy, UDP. */
  readonly proxy: string;
}

/** A desk phone over UDP and plain RTP: baresip, driven as by its keys, recording what it hears. */
export class DeskPhone implements OtherSide {
  readonly named: OtherSide['named'];
  private readonly recording: Recording;
  /** Events before this one belong to earlier stories. */
  private seen = 0;

  private constructor(
    private readonly options: DeskPhoneOptions,
    private readonly folder: string,
    private readonly program: LocalProgram,
    private readonly control: DeskPhoneControl,
  ) {
    this.named = { dialled: options.number, calling: options.displayName };
    this.recording = new Recording(folder);
  }

  static async register(options: DeskPhoneOptions): Promise<DeskPhone> {
    const { number, displayName, address, proxy } = options;
    const folder = mkdtempSync(join(tmpdir(), 'desk-phone-'));
    const controlPort = await freePort();
    const sipPort = await freeUdpPort(address);
    writeFileSync(join(folder, 'config'), baresipConfig({ address, sipPort, controlPort, folder }));
    const credentials = `auth_user=${number};auth_pass=${edgePasswordOf(number)}`;
    const route = `outbound="sip:${proxy};transport=udp"`;
    writeFileSync(
      join(folder, 'accounts'),
      `"${displayName}" <sip:${number}@${DOMAIN};transport=udp>;${credentials};${route};regint=120\n`,
    );
    writeFileSync(join(folder, 'contacts'), '');
    const program = await LocalProgram.start({
      command: 'baresip',
      args: ['-f', folder],
      ready: (output) => output.includes('baresip is ready') && accepts(controlPort),
    });
    const phone = new DeskPhone(options, folder, program, await DeskPhoneControl.connect(controlPort));
    await eventually(
      'the desk phone registered',
      () => program.log(),
      (log) => /\{\d\/.*200 /.test(log),
    );
    return phone;
  }

  get number(): string {
    return this.options.number;
  }

  async call(number: string): Promise<void> {
    await this.control.run('dial', `sip:${number}@${DOMAIN}`);
  }

  rings(): Promise<void> {
    return this.happens('CALL_INCOMING');
  }

  async answer(): Promise<void> {
    await this.rings();
    await this.control.run('accept');
  }

  hangUp(): Promise<void> {
    return this.control.run('hangup');
  }

  isFree(): Promise<void> {
    return this.happens('CALL_CLOSED');
  }

  hold(held: boolean): Promise<void> {
    return this.control.run(held ? 'hold' : 'resume');
  }

  async mute(_muted: boolean): Promise<void> {
    // One key for both.
    await this.control.run('mute');
  }

  async hears(): Promise<void> {
    const from = this.recording.length();
    await eventually(
      'the desk phone hears',
      () => this.recording.since(from),
      ({ loud }) => loud >= 1,
    );
  }

  async hearsNothing(): Promise<void> {
    let from = this.recording.length();
    // A recording that stops growing is silence as well: no packets come.
    const quietSince = { at: Date.now() };
    await eventually(
      'the desk phone hears nothing',
      () => {
        if (this.recording.since(from).loud > 0) {
          from = this.recording.length();
          quietSince.at = Date.now();
        }
        return Date.now() - quietSince.at;
      },
      (quiet) => quiet > 1_500,
    );
  }

  async send(tones: string): Promise<void> {
    for (const tone of tones) await this.control.run('sndcode', tone);
  }

  async tonesHeard(count: number, meanwhile: () => Promise<void>): Promise<string> {
    const from = this.control.events.length;
    await meanwhile();
    const heard = () =>
      this.control.events
        .slice(from)
        .filter(({ type }) => type === 'CALL_DTMF_START')
        .map(({ param }) => param)
        .join('');
    return eventually('tones at the desk phone', heard, (tones) => tones.length >= count);
  }

  earlyMedia = (): Promise<void> => this.control.run('answermode', 'early');

  async reset(): Promise<void> {
    await this.control.run('answermode', 'manual');
    // Without a call there is nothing to hang up, and the phone says so.
    await this.control.run('hangup').catch(() => undefined);
    this.seen = this.control.events.length;
  }

  async close(): Promise<void> {
    this.control.close();
    await this.program.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Everything it has printed. */
  log(): string {
    return this.program.log();
  }

  private async happens(type: string): Promise<void> {
    await eventually(
      `${type} at the desk phone`,
      () => this.control.events.slice(this.seen).map((event) => event.type),
      (types) => types.includes(type),
    );
  }
}
