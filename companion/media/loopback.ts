/** A call with oneself: what was sent arrives as it would at the other side. */
export interface Loopback {
  readonly received: MediaStream;
  /** Loudness sent so far, as `totalAudioEnergy` of W3C webrtc-stats counts it; 0 while nothing has arrived. */
  energy(): Promise<number>;
  close(): void;
}

/** Sends a track through two peer connections of this page, the call's codec included. */
export async function loopBack(track: MediaStreamTrack): Promise<Loopback> {
  const [from, to] = [new RTCPeerConnection(), new RTCPeerConnection()];
  const close = (): void => {
    from.close();
    to.close();
  };
  const relay = (one: RTCPeerConnection, other: RTCPeerConnection): void => {
    one.addEventListener('icecandidate', ({ candidate }) => {
      // A candidate that comes after the end is of no use to anybody.
      if (candidate) other.addIceCandidate(candidate).catch(() => undefined);
    });
  };
  try {
    relay(from, to);
    relay(to, from);
    const arrived = new Promise<MediaStreamTrack>((resolve) => {
      to.addEventListener('track', (event) => {
        resolve(event.track);
      });
    });
    from.addTransceiver(track, { direction: 'sendonly' });
    await from.setLocalDescription();
    if (from.localDescription) await to.setRemoteDescription(from.localDescription);
    await to.setLocalDescription();
    if (to.localDescription) await from.setRemoteDescription(to.localDescription);
    const received = new MediaStream([await arrived]);
    return { received, energy: () => energyOf(from, to), close };
  } catch (error) {
    close();
    throw error;
  }
}

interface Entry {
  readonly type: string;
  readonly totalAudioEnergy?: number;
  readonly packetsReceived?: number;
}

/**
 * Counted where it is sent: what arrives is counted only after the volume it is played at, which is
 * none while it is recorded (Chromium).
 */
async function energyOf(from: RTCPeerConnection, to: RTCPeerConnection): Promise<number> {
  const [sent, received] = await Promise.all([from.getStats(), to.getStats()]);
  let energy = 0;
  let packets = 0;
  sent.forEach((entry: Entry) => {
    if (entry.type === 'media-source') energy += entry.totalAudioEnergy ?? 0;
  });
  received.forEach((entry: Entry) => {
    if (entry.type === 'inbound-rtp') packets += entry.packetsReceived ?? 0;
  });
  return packets > 0 ? energy : 0;
}
