import type { UserAgent } from 'sip.js';
import { AppError } from '../../shared/errors/app-error';
import { gathered } from './gathering';
import { requestUri } from './request-uri';
import type { WebRtc } from './web-rtc';

/** For all codes together: well within what a controller waits for a result. */
const PATIENCE_MS = 8_000;

export interface CodeDialling {
  readonly userAgent: UserAgent;
  readonly domain: string;
  readonly webRtc: WebRtc;
  readonly iceServers: readonly RTCIceServer[];
}

/**
 * Tells the PBX something by dialling, one code after the other: an INVITE each whose answer is hung up at
 * once, with a connection that is never used. No call is seen and nothing is heard. It has worked when the
 * PBX answers; or when it ends the call and says that the code was carried out (RFC 3326, cause 200), as the
 * embedded switch does.
 * @throws AppError `feature-refused` when the PBX refuses a code or says nothing, `network`
 */
export async function dialCodes(codes: readonly string[], dialling: CodeDialling): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  const { webRtc, iceServers } = dialling;
  const connection = webRtc.createConnection({ iceServers: [...iceServers] });
  try {
    connection.addTransceiver('audio', { direction: 'sendrecv' });
    await connection.setLocalDescription(await connection.createOffer());
    await gathered(connection, 'first');
    const sdp = connection.localDescription?.sdp ?? '';
    for (const code of codes) await dialCode(code, sdp, until - Date.now(), dialling);
  } finally {
    connection.close();
  }
}

function dialCode(
  code: string,
  content: string,
  patience: number,
  { userAgent, domain }: CodeDialling,
): Promise<void> {
  const { userAgentCore: core, configuration, contact } = userAgent;
  const uri = requestUri({ kind: 'number', number: code }, domain);
  const message = core.makeOutgoingRequestMessage(
    'INVITE',
    uri,
    configuration.uri,
    uri,
    { fromDisplayName: configuration.displayName, toDisplayName: '' },
    [`Contact: ${contact.toString()}`, 'Allow: ACK,BYE,CANCEL,INVITE'],
    { contentDisposition: 'session', contentType: 'application/sdp', content },
  );
  return new Promise((resolve, reject) => {
    const refuse = (why: string): void => {
      reject(new AppError('feature-refused', why));
    };
    const limit = setTimeout(() => {
      refuse('no answer to a feature code');
      request.cancel();
    }, patience);
    const request = core.invite(message, {
      // Also one that crosses our giving up: nobody is left with a call.
      onAccept: (response) => {
        clearTimeout(limit);
        response.ack();
        response.session.bye();
        resolve();
      },
      onReject: ({ message: answer }) => {
        clearTimeout(limit);
        const carriedOut = /^\s*SIP\s*;.*\bcause\s*=\s*200\b/i.test(answer.getHeader('reason') ?? '');
        if (carriedOut) resolve();
        else refuse(`a feature code was answered ${String(answer.statusCode ?? '')}`);
      },
      onRedirect: () => {
        clearTimeout(limit);
        refuse('a feature code was redirected');
      },
    });
  });
}
