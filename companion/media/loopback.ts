/** A call with oneself: what was sent arrives as it would at the other side. */
export interface Loopback {
  readonly received: MediaStream;
  /** Loudness that has arrived so far, as `totalAudioEnergy` of W3C webrtc-stats counts it. */
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
    return { received, energy: () => energyOf(to), close };
  } catch (error) {
    close();
    throw error;
  }
}

async function energyOf(connection: RTCPeerConnection): Promise<number> {
  let energy = 0;
  const report = await connection.getStats();
  report.forEach((entry: { readonly type: string; readonly totalAudioEnergy?: number }) => {
    if (entry.type === 'inbound-rtp') energy += entry.totalAudioEnergy ?? 0;
  });
  return energy;
}
