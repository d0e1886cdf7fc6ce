import type { Call } from '../../shared/call/call';
import { isEstablished } from '../../shared/call/call-state';
import type { CallExtras } from '../../shared/ui/calls/call-card';
import type { MediaEndpoint } from '../media-endpoint';
import { IncomingCue } from './incoming/incoming-cue';
import { VideoStage } from './media/video-stage';
import { CallStatistics } from './statistics/call-statistics';

/** What only the window with the media can add to a call: what rings, the pictures, the figures. */
export function callExtras(endpoint: MediaEndpoint, call: Call): CallExtras {
  if (call.state === 'incoming') return { stage: <IncomingCue call={call} /> };
  if (!isEstablished(call.state)) return {};
  const pictures = call.video.sending || call.video.receiving;
  return {
    stage: pictures && <VideoStage source={endpoint} call={call} />,
    details: <CallStatistics endpoint={endpoint} callId={call.id} />,
  };
}
