import type { Session } from 'sip.js';
import type { PeerDescriptionHandler } from './peer-description-handler';

/** What can be sent: sixteen signals, and a pause of two seconds (`,`), which RTCDTMFSender knows too. */
const TONES = /^[0-9*#A-D,]{1,64}$/;
const PAUSE_MS = 2_000;

export function areTones(text: string): boolean {
  return TONES.test(text);
}

/**
 * Sends tones in the audio stream (RFC 4733); by INFO, one after the other, to a peer that did not
 * agree on `telephone-event`.
 */
export async function sendTones(
  session: Session,
  handler: PeerDescriptionHandler,
  tones: string,
): Promise<void> {
  if (handler.sendDtmf(tones)) return;
  for (const tone of tones) {
    if (tone === ',') await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    else await sendInfo(session, tone);
  }
}

function sendInfo(session: Session, tone: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const answered = (): void => {
      resolve();
    };
    session
      .info({
        requestOptions: {
          body: {
            contentDisposition: 'render',
            contentType: 'application/dtmf-relay',
            content: `Signal=${tone}\r\nDuration=160\r\n`,
          },
        },
        requestDelegate: { onAccept: answered, onReject: answered, onRedirect: answered },
      })
      .catch(reject);
  });
}
