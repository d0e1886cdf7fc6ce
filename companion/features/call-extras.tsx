import type { Call } from '../../shared/call/call';
import { isEstablished } from '../../shared/call/call-state';
import type { CallExtras } from '../../shared/ui/calls/call-card';
import { IncomingCue } from './incoming/incoming-cue';
import { VideoStage } from './media/video-stage';
import type { Phone } from './phone';
import { CallStatistics } from './statistics/call-statistics';

/** What only the window with the media can add to a call: what rings, the pictures, the figures. */
export function callExtras(phone: Pick<Phone, 'endpoint' | 'preferences'>, call: Call): CallExtras {
  if (call.state === 'incoming') return { stage: <IncomingCue call={call} /> };
  if (!isEstablished(call.state)) return {};
  const { endpoint, preferences } = phone;
  const { sending, receiving, paused } = call.video;
  const pictures = sending || receiving || paused;
  return {
    stage: pictures && <VideoStage source={endpoint} preferences={preferences} call={call} />,
    details: <CallStatistics endpoint={endpoint} callId={call.id} />,
  };
}
