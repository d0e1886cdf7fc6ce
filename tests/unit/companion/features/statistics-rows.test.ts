import { statisticsRows } from '../../../../companion/features/statistics/statistics-rows';

const valuesOf = (...figures: Parameters<typeof statisticsRows>) =>
  Object.fromEntries(statisticsRows(...figures).map(({ name, value }) => [name, value]));

describe('the figures of a call', () => {
  it('are plain numbers with their unit after them', () => {
    expect(
      valuesOf({
        score: 4.4,
        roundTripTime: 12.345,
        encryption: 'DTLS 1.2, AES_CM_128_HMAC_SHA1_80',
        audioSent: {
          codec: 'opus',
          packets: 12345,
          bytes: 1,
          packetsLost: 0,
          reported: { packetsLost: 4, fractionLost: 0.1, jitter: 5.25 },
        },
        audioReceived: {
          codec: 'PCMU',
          packets: 12001,
          bytes: 1,
          packetsLost: 7,
          jitter: 3,
          level: 0.25,
          energy: 1.5,
        },
      }),
    ).toEqual({
      quality: '4.4',
      'audio-codec': 'PCMU',
      'packets-sent': '12345',
      'packets-received': '12001',
      'packets-lost': '7',
      jitter: '3 ms',
      'reported-lost': '4',
      'reported-jitter': '5.3 ms',
      'round-trip-time': '12.3 ms',
      encryption: 'DTLS 1.2, AES_CM_128_HMAC_SHA1_80',
      'audio-level-received': '0.2500',
      'audio-energy-received': '1.5000',
    });
  });

  it('say nothing of what is not known, and nothing of pictures in an audio call', () => {
    const rows = statisticsRows(undefined);
    expect(rows.every(({ value }) => value === undefined)).toBe(true);
    expect(rows.some(({ name }) => name.startsWith('video'))).toBe(false);
  });

  it('speak of pictures once there are any', () => {
    const videoReceived = {
      codec: 'VP8',
      packets: 1,
      bytes: 1,
      packetsLost: 0,
      frames: 90,
      width: 1280,
      height: 720,
    };
    expect(valuesOf({ videoReceived })).toMatchObject({
      'video-codec': 'VP8',
      'video-frames-received': '90',
      'video-size-received': '1280 × 720',
    });
    const videoSent = {
      codec: 'H264',
      packets: 1,
      bytes: 1,
      packetsLost: 0,
      frames: 90,
      limitedBy: 'cpu',
      width: 640,
      height: 360,
      framesPerSecond: 23.7,
    };
    expect(valuesOf({ videoSent })).toMatchObject({
      'video-codec': 'H264',
      'video-limited-by': 'cpu',
      'video-frames-received': undefined,
      'video-size-sent': '640 × 360',
      'video-rate-sent': '24',
    });
  });
});
