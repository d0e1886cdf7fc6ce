import { initLogger } from 'node-datachannel';
import { FRAME_MS } from './frame';
import { Metronome } from './metronome';
import type { MixerMessage, MixerOptions, MixerRequest } from './messages';
import { Measure } from './measure';
import { Mixer, obey } from './mixer';
import { readOffer } from './offer';
import type { Portion } from './recorder';

/**
 * Entry of the process that mixes: media is encrypted, decoded and mixed away from the server, which a fault in
 * native code, or a flood of packets, does not take down. It ends with the server.
 */
const now = (): number => performance.now();
const options = JSON.parse(process.argv[2] ?? '{}') as MixerOptions;
const mixer = new Mixer(options, now);
const measure = new Measure(now);

function post(message: MixerMessage): void {
  process.send?.(message);
}

async function describe(id: number, participant: string, text: string): Promise<void> {
  const offer = readOffer(text);
  if (!offer) {
    post({ kind: 'refused', id, because: 'unacceptable' });
    return;
  }
  const events = {
    onKey: (key: string) => {
      post({ kind: 'key', participant, key });
    },
    onLost: () => {
      post({ kind: 'lost', participant });
    },
    onPlayed: () => {
      post({ kind: 'played', participant });
    },
    onRecorded: ({ packets, ...rest }: Portion) => {
      const texts = packets.map((packet) => Buffer.from(packet).toString('base64'));
      post({ kind: 'recorded', participant, packets: texts, ...rest });
    },
  };
  try {
    post({ kind: 'described', id, answer: await mixer.describe(participant, offer, events) });
  } catch {
    post({ kind: 'refused', id, because: 'failed' });
  }
}

// What the library has to say of its peers holds their addresses.
initLogger('Fatal', () => undefined);
process.on('disconnect', () => process.exit(0));
// A terminal's interrupt reaches every process of its group; the server decides when we end.
process.on('SIGINT', () => undefined);
process.on('message', (request: MixerRequest) => {
  if (request.kind === 'describe') void describe(request.id, request.participant, request.offer);
  else if (request.kind === 'measure') {
    post({ kind: 'measured', id: request.id, figures: measure.take(mixer.size) });
  } else obey(mixer, request);
});
new Metronome(
  FRAME_MS,
  () => {
    measure.frame();
    mixer.beat();
  },
  { now, after: (milliseconds, action) => setTimeout(action, milliseconds) },
);
