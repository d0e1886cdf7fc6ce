import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { accepts } from '../../support/accepts';
import { eventually } from '../../support/eventually';
import { freePort } from '../../support/free-port';
import { LocalProgram } from '../../support/local-program';
import { Netstrings, netstring } from './netstrings';
import type { OwnAddress } from './own-address';

const eventSchema = z.object({
  event: z.literal(true),
  type: z.string(),
  param: z.optional(z.string()),
  id: z.optional(z.string()),
});

const responseSchema = z.object({ response: z.literal(true), data: z.string(), token: z.string() });

/** How long an answer of its menu may take, in ms. */
const ANSWER_MS = 5_000;

/** What the telephone tells, as far as stories ask. */
export type PhoneEvent = z.infer<typeof eventSchema>;

export interface PhoneAccount {
  readonly user: string;
  readonly name: string;
  readonly password: string;
  readonly domain: string;
  /** Where it sends everything: `192.0.2.2:5060`. */
  readonly proxy: string;
}

/** A desk phone: baresip over UDP and plain RTP, with a tone for a voice. */
export class Baresip {
  readonly events: PhoneEvent[] = [];
  /** Called with each, as it comes. */
  onEvent: (event: PhoneEvent) => void = () => undefined;
  private readonly arriving = new Netstrings();
  private readonly answers = new EventEmitter();
  private asked = 0;

  private constructor(
    private readonly folder: string,
    private readonly program: LocalProgram,
    private readonly control: Socket,
  ) {
    control.on('data', (chunk: Buffer) => {
      for (const text of this.arriving.take(chunk)) this.take(JSON.parse(text));
    });
    // That it has ended is seen by what it does not do any more.
    control.on('error', () => undefined);
  }

  /** Starts it, and waits until it is registered. */
  static async start(account: PhoneAccount, own: OwnAddress): Promise<Baresip> {
    const folder = mkdtempSync(join(tmpdir(), 'baresip-'));
    const port = await freePort();
    writeFileSync(join(folder, 'config'), configuration(own, port));
    writeFileSync(join(folder, 'accounts'), `${accountLine(account)}\n`);
    writeFileSync(join(folder, 'contacts'), '');
    const program = await LocalProgram.start({
      command: 'baresip',
      // With a trace of its SIP messages in the log.
      args: ['-f', folder, '-s'],
      ready: (output) => output.includes('is ready') && accepts(port),
    });
    const phone = new Baresip(folder, program, connect(port, '127.0.0.1'));
    phone.command('reginfo');
    await eventually(
      'the desk phone registered',
      () => program.log(),
      (log) => /200 OK .*\[\d+ binding/.test(log),
    );
    return phone;
  }

  /** One command of its menu, such as `dial`, `accept`, `hold`. */
  command(command: string, params = ''): void {
    this.control.write(netstring(JSON.stringify({ command, params })));
  }

  /** The same, for what it answers. */
  async ask(command: string): Promise<string> {
    const token = String((this.asked += 1));
    this.control.write(netstring(JSON.stringify({ command, params: '', token })));
    const signal = AbortSignal.timeout(ANSWER_MS);
    const [data] = (await once(this.answers, token, { signal })) as [string];
    return data;
  }

  /**
   * What has come to its ear in the present call: packets, and how loud the last one was, in dB of the
   * loudest. Its recordings (`sndfile`) end with the first hold, when it forgets its filters.
   */
  async ear(): Promise<{ readonly packets: number; readonly level: number }> {
    const told = await this.ask('audio_debug');
    const packets = [...told.matchAll(/ rcvd=(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    return { packets, level: Number(/level (-?[\d.]+) dBov/.exec(told)?.[1] ?? -Infinity) };
  }

  /** The events since a place in `events`. */
  since(place: number): readonly PhoneEvent[] {
    return this.events.slice(place);
  }

  log(): string {
    return this.program.log();
  }

  async close(): Promise<void> {
    this.control.destroy();
    await this.program.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private take(message: unknown): void {
    const event = eventSchema.safeParse(message);
    if (event.success) {
      this.events.push(event.data);
      this.onEvent(event.data);
      return;
    }
    const response = responseSchema.safeParse(message);
    if (response.success) this.answers.emit(response.data.token, response.data.data);
  }
}

function accountLine({ user, name, password, domain, proxy }: PhoneAccount): string {
  const parameters = [
    `auth_pass=${password}`,
    `outbound="sip:${proxy};transport=udp"`,
    'regint=600',
    'audio_codecs=PCMU/8000/1',
  ];
  return [`"${name}" <sip:${user}@${domain}>`, ...parameters].join(';');
}

/** `ausine` knows 48 kHz in stereo only; the bridge is a loudspeaker nobody listens to. */
function configuration({ device }: OwnAddress, controlPort: number): string {
  return [
    'module_path /usr/lib/baresip/modules',
    ...['g711', 'ausine', 'aubridge'].map((name) => `module ${name}.so`),
    'module_tmp account.so',
    ...['menu', 'ctrl_tcp'].map((name) => `module_app ${name}.so`),
    `net_interface ${device}`,
    'audio_source ausine,440',
    'audio_player aubridge,nobody',
    'audio_alert aubridge,nobody',
    'ausrc_srate 48000',
    'ausrc_channels 2',
    'auplay_srate 8000',
    'auplay_channels 1',
    // Reads how loud each packet says it is (RFC 6464).
    'audio_level yes',
    'rtp_ports 31000-31999',
    `ctrl_tcp_listen 127.0.0.1:${String(controlPort)}`,
    '',
  ].join('\n');
}
