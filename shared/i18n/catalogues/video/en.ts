/** Pictures in a call, wherever it is controlled from. */
export const videoEn = {
  'video.action.start': 'Turn on video',
  'video.action.pause': 'Pause video',
  'video.action.resume': 'Resume video',
  'video.action.stop': 'Stop video',
  'video.question': '{name} wants to turn on video',
  'video.accept': 'Turn on my video',
  'video.decline': 'Not now',
  'video.state.requested': 'Waiting for the other person to turn on video',
  'video.state.paused': 'Your camera is paused',
  'video.unanswered': 'The other person did not turn on video. The call goes on with sound.',
} as const;
