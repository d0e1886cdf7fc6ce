/** The browser's media machinery, as far as a call needs it: replaced in tests. */
export interface WebRtc {
  createConnection(configuration: RTCConfiguration): RTCPeerConnection;
  createStream(): MediaStream;
}

/** The real one. */
export const browserWebRtc: WebRtc = {
  createConnection: (configuration) => new RTCPeerConnection(configuration),
  createStream: () => new MediaStream(),
};
