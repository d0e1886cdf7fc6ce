/** The headers of a message a client must give back or follow, cut out by one pass over its lines. */
export interface Heard {
  readonly startLine: string;
  readonly vias: readonly string[];
  readonly recordRoutes: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly callId: string;
  readonly cseq: string;
  readonly contact: string;
  readonly challenge: string;
}

/** Reads a message, whole header lines kept. The load generator must cost little beside what it measures. */
export function hear(text: string): Heard {
  const lines = text.slice(0, text.indexOf('\r\n\r\n')).split('\r\n');
  const vias: string[] = [];
  const recordRoutes: string[] = [];
  let [from, to, callId, cseq, contact, challenge] = ['', '', '', '', '', ''];
  for (const line of lines) {
    if (line.startsWith('Via:')) vias.push(line);
    else if (line.startsWith('Record-Route:')) recordRoutes.push(line);
    else if (line.startsWith('From:')) from = line;
    else if (line.startsWith('To:')) to = line;
    else if (line.startsWith('Call-ID:')) callId = line;
    else if (line.startsWith('CSeq:')) cseq = line;
    else if (line.startsWith('Contact:')) contact = line;
    else if (line.startsWith('WWW-Authenticate:')) challenge = line;
  }
  return { startLine: lines[0] ?? '', vias, recordRoutes, from, to, callId, cseq, contact, challenge };
}

/** A message from its lines. */
export function message(lines: readonly string[], body = ''): string {
  return `${lines.join('\r\n')}\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`;
}

/** A browser's offer or answer, in size and shape. */
export const SDP = [
  'v=0',
  'o=- 4611731400430051336 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0',
  'a=msid-semantic: WMS stream',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110 126',
  'c=IN IP4 0.0.0.0',
  'a=rtcp:9 IN IP4 0.0.0.0',
  'a=ice-ufrag:aBcD',
  'a=ice-pwd:aBcDeFgHiJkLmNoPqRsTuVwX',
  'a=fingerprint:sha-256 00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF',
  'a=setup:actpass',
  'a=mid:0',
  'a=sendrecv',
  'a=rtcp-mux',
  'a=rtpmap:111 opus/48000/2',
  'a=fmtp:111 minptime=10;useinbandfec=1',
  'a=rtpmap:63 red/48000/2',
  'a=rtpmap:9 G722/8000',
  'a=rtpmap:0 PCMU/8000',
  'a=rtpmap:8 PCMA/8000',
  'a=rtpmap:126 telephone-event/8000',
  'a=candidate:1 1 udp 2122260223 192.0.2.10 50000 typ host generation 0',
  '',
].join('\r\n');
