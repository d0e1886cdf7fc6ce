import { readStatistics } from '../../../../companion/sip/statistics';

/** What Chromium 156 reports in a video call, shortened to what is read. */
const report: [string, unknown][] = [
  [
    'T',
    {
      type: 'transport',
      dtlsState: 'connected',
      tlsVersion: 'FEFD',
      srtpCipher: 'AES_CM_128_HMAC_SHA1_80',
      selectedCandidatePairId: 'P',
    },
  ],
  ['P', { type: 'candidate-pair', currentRoundTripTime: 0.042 }],
  ['C1', { type: 'codec', mimeType: 'audio/opus' }],
  ['C2', { type: 'codec', mimeType: 'video/VP8' }],
  ['I0', { type: 'inbound-rtp', kind: 'audio', packetsReceived: 0 }],
  [
    'I1',
    {
      type: 'inbound-rtp',
      kind: 'audio',
      codecId: 'C1',
      packetsReceived: 50,
      bytesReceived: 4000,
      packetsLost: 2,
      jitter: 0.003,
      audioLevel: 0.25,
      totalAudioEnergy: 0.5,
    },
  ],
  [
    'O1',
    {
      type: 'outbound-rtp',
      kind: 'audio',
      codecId: 'C1',
      packetsSent: 51,
      bytesSent: 4100,
      remoteId: 'R1',
      mediaSourceId: 'S1',
    },
  ],
  ['R1', { type: 'remote-inbound-rtp', kind: 'audio', packetsLost: 3, fractionLost: 0.125, jitter: 0.004 }],
  ['S1', { type: 'media-source', kind: 'audio', totalAudioEnergy: 0.75, totalSamplesDuration: 12 }],
  [
    'I2',
    {
      type: 'inbound-rtp',
      kind: 'video',
      codecId: 'C2',
      packetsReceived: 80,
      bytesReceived: 90_000,
      framesDecoded: 47,
      frameWidth: 640,
      frameHeight: 360,
    },
  ],
  [
    'O2',
    {
      type: 'outbound-rtp',
      kind: 'video',
      codecId: 'C2',
      packetsSent: 82,
      bytesSent: 91_000,
      framesEncoded: 48,
      qualityLimitationReason: 'cpu',
    },
  ],
];

describe('call statistics', () => {
  it('are in the units a person reads', () => {
    expect(readStatistics(report)).toEqual({
      roundTripTime: 42,
      encryption: 'DTLS 1.2, AES_CM_128_HMAC_SHA1_80',
      audioSent: {
        codec: 'opus',
        packets: 51,
        bytes: 4100,
        packetsLost: 3,
        reported: { packetsLost: 3, fractionLost: 0.125, jitter: 4 },
        captured: { energy: 0.75, seconds: 12 },
      },
      audioReceived: {
        codec: 'opus',
        packets: 50,
        bytes: 4000,
        packetsLost: 2,
        jitter: 3,
        level: 0.25,
        energy: 0.5,
      },
      videoSent: { codec: 'VP8', packets: 82, bytes: 91_000, packetsLost: 0, frames: 48, limitedBy: 'cpu' },
      videoReceived: {
        codec: 'VP8',
        packets: 80,
        bytes: 90_000,
        packetsLost: 0,
        frames: 47,
        width: 640,
        height: 360,
      },
    });
  });

  it('say nothing that is not known, and do not call a connection encrypted that is not yet', () => {
    expect(readStatistics([])).toEqual({});
    expect(
      readStatistics([['T', { type: 'transport', dtlsState: 'connecting', srtpCipher: 'x' }]]).encryption,
    ).toBeUndefined();
  });
});
