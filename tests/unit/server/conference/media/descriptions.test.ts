import { mirrored, writeAnswer } from '../../../../../server/conference/media/answer';
import { readOffer } from '../../../../../server/conference/media/offer';
import { offerForLibrary, ownTransport } from '../../../../../server/conference/media/transport-description';

const FINGERPRINT = `sha-256 ${Array.from({ length: 32 }, () => 'AB').join(':')}`;

/** As Chromium offers a call with picture, shortened. */
const OFFER = [
  'v=0',
  'o=- 1 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0 1',
  'a=extmap-allow-mixed',
  'a=msid-semantic: WMS stream',
  'm=audio 45000 UDP/TLS/RTP/SAVPF 111 63 9 0 8 110 126',
  'c=IN IP4 192.0.2.5',
  'a=rtcp:9 IN IP4 0.0.0.0',
  'a=candidate:1 1 udp 2122260223 192.0.2.5 45000 typ host generation 0',
  'a=candidate:2 1 udp 2122260223 0f0e0d0c-1111-2222-3333-444455556666.local 45001 typ host',
  'a=candidate:3 1 tcp 1518280447 192.0.2.5 9 typ host tcptype active',
  'a=ice-ufrag:abcd',
  'a=ice-pwd:abcdefghijklmnopqrstuv',
  `a=fingerprint:${FINGERPRINT}`,
  'a=setup:actpass',
  'a=mid:0',
  'a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  'a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
  'a=sendrecv',
  'a=msid:stream track',
  'a=rtcp-mux',
  'a=rtpmap:111 opus/48000/2',
  'a=fmtp:111 minptime=10;useinbandfec=1',
  'a=rtpmap:63 red/48000/2',
  'a=rtpmap:9 G722/8000',
  'a=rtpmap:110 telephone-event/48000',
  'a=rtpmap:126 telephone-event/8000',
  'a=ssrc:1 cname:x',
  'm=video 9 UDP/TLS/RTP/SAVPF 96 97',
  'a=mid:1',
  'a=sendrecv',
  'a=rtcp-mux',
  'a=rtpmap:96 VP8/90000',
  '',
].join('\r\n');

const transport = {
  iceUfrag: 'own0',
  icePwd: 'ownownownownownownown0',
  fingerprint: FINGERPRINT,
  setup: 'passive',
  candidates: [
    'candidate:1 1 UDP 2114977791 10.0.0.7 60563 typ host',
    'candidate:2 1 UDP 2116026111 fd00::2 60563 typ host',
  ],
};

function offerOf(text = OFFER) {
  const offer = readOffer(text);
  if (!offer) throw new Error('not an offer');
  return offer;
}

describe('an offer', () => {
  it('is read for what a conference needs', () => {
    const { audio, lines, bundled } = offerOf();
    expect(audio).toMatchObject({ opus: 111, levelId: 1, mid: '0', direction: 'sendrecv', setup: 'actpass' });
    expect([...audio.keys]).toEqual([
      [110, 48_000],
      [126, 8_000],
    ]);
    expect(audio.candidates).toEqual(['candidate:1 1 udp 2122260223 192.0.2.5 45000 typ host generation 0']);
    expect(lines.map(({ kind }) => kind)).toEqual(['audio', 'other']);
    expect(bundled).toBe(true);
  });

  it('takes from the session what its line leaves out', () => {
    const moved = OFFER.replace(/a=fingerprint:.*\r\n/, '').replace(
      't=0 0',
      `t=0 0\r\na=fingerprint:${FINGERPRINT}`,
    );
    expect(readOffer(moved)?.audio.fingerprint).toBe(FINGERPRINT);
  });

  it('names a dozen candidates at most, so that nobody scans a network through us', () => {
    const many = Array.from(
      { length: 500 },
      (_, index) => `a=candidate:1 1 udp 1 10.0.0.${String(index % 255)} 1 typ host`,
    );
    const offer = OFFER.replace('a=sendrecv', `${many.join('\r\n')}\r\na=sendrecv`);
    expect(readOffer(offer)?.audio.candidates).toHaveLength(12);
  });

  it.each([
    ['empty', ''],
    ['no SDP', 'hello'],
    ['without sound', OFFER.replace('m=audio 45000', 'm=audio 0')],
    ['without Opus', OFFER.replace('opus/48000', 'speex/16000')],
    ['not encrypted', OFFER.replace('UDP/TLS/RTP/SAVPF 111', 'RTP/AVP 111')],
    ['without a fingerprint', OFFER.replace(/a=fingerprint.*\r\n/, '')],
    ['with a weak fingerprint', OFFER.replace('sha-256', 'sha-1')],
    ['without ICE', OFFER.replace(/a=ice-.*\r\n/g, '')],
    [
      'with a password that breaks lines',
      OFFER.replace('abcdefghijklmnopqrstuv', 'abcdefghijklmnopqrstu\u0000v'),
    ],
    ['without rtcp-mux', OFFER.replace('a=rtcp-mux\r\n', '')],
    ['with a type out of range', OFFER.replaceAll('111', '300')],
    ['of a thousand lines', OFFER + 'm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n'.repeat(1_000)],
    ['with a line that is none', OFFER.replace('m=video 9', 'm=video nine')],
  ])('is refused when it is %s', (_, text) => {
    expect(readOffer(text)).toBeUndefined();
  });

  it('reaches the library as text of our own', () => {
    const text = offerForLibrary(offerOf().audio);
    expect(text).toContain('a=setup:active\r\n');
    expect(text).toContain('a=rtpmap:110 telephone-event/48000\r\n');
    expect(text).not.toMatch(/msid|local|G722|extmap|video/);
  });
});

describe('an answer', () => {
  const parts = { transport, ssrc: 77, session: 5, version: 3 };

  it('is ours line for line: Opus, keys, our own stream, and no picture', () => {
    const answer = writeAnswer(offerOf(), parts);
    expect(answer).toContain('o=- 5 3 IN IP4');
    expect(answer).toContain('a=group:BUNDLE 0\r\n');
    expect(answer).toContain('m=audio 9 UDP/TLS/RTP/SAVPF 111 110 126\r\n');
    expect(answer).toContain('a=fmtp:111 minptime=10;useinbandfec=1\r\n');
    expect(answer).toContain('a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level\r\n');
    expect(answer).toContain('a=msid:conference mix\r\na=ssrc:77 cname:conference\r\n');
    expect(answer).toContain(
      'm=video 0 UDP/TLS/RTP/SAVPF 96\r\nc=IN IP4 0.0.0.0\r\na=inactive\r\na=mid:1\r\n',
    );
    expect(answer).not.toMatch(/stream track|G722|red/);
  });

  it('names the address a router forwards from', () => {
    const answer = writeAnswer(offerOf(), { ...parts, publicAddress: '203.0.113.9' });
    expect(answer).toContain('2114977791 203.0.113.9 60563 typ host');
    expect(answer).toContain('2116026111 fd00::2 60563 typ host');
    expect(answer).not.toContain('10.0.0.7');
  });

  it('goes the other way than the offer', () => {
    expect((['sendrecv', 'sendonly', 'recvonly', 'inactive'] as const).map(mirrored)).toEqual([
      'sendrecv',
      'recvonly',
      'sendonly',
      'inactive',
    ]);
    const held = writeAnswer(offerOf(OFFER.replace('a=sendrecv', 'a=sendonly')), parts);
    expect(held).toContain('a=mid:0\r\na=recvonly\r\n');
  });

  it('takes our end from what the library says, or nothing', () => {
    const own = writeAnswer(offerOf(), parts);
    expect(ownTransport(own)).toEqual({ ...transport, candidates: transport.candidates });
    expect(ownTransport(own.replace(/a=setup.*\r\n/, ''))).toBeUndefined();
  });
});
