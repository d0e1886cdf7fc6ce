import type { Invitation, Inviter, Session } from 'sip.js';
import { AppError } from '../../shared/errors/app-error';
import { freeChoices } from '../media/picture-choices';
import type { ByeOutbox } from './bye-outbox';
import { PeerDescriptionHandler } from './peer-description-handler';
import { SipCall } from './sip-call';
import type { SipCallOptions } from './sip-call-options';
import type { SipEndpointOptions } from './sip-endpoint-options';
import { SpareConnection } from './spare-connection';
import type { StatePublisher } from './state-publisher';
import { browserWebRtc, type WebRtc } from './web-rtc';

export interface CallWorkshopOptions {
  readonly settings: SipEndpointOptions;
  readonly publisher: StatePublisher;
  readonly byes: ByeOutbox;
  /** Whether a request would reach the server now. */
  readonly canSignal: () => boolean;
}

/** Makes a call of a session: gives it a connection, what describes its media, and the devices. */
export class CallWorkshop {
  private readonly handlers = new WeakMap<Session, PeerDescriptionHandler>();
  private readonly webRtc: WebRtc;
  private readonly spare: SpareConnection;

  constructor(private readonly options: CallWorkshopOptions) {
    const { webRtc, iceServers } = options.settings;
    this.webRtc = webRtc ?? browserWebRtc;
    this.spare = new SpareConnection(this.webRtc, {
      iceServers: [...iceServers],
      // A gateway to plain phones (rtpengine 10) answers without BUNDLE; `max-bundle` refuses such an answer.
      bundlePolicy: 'balanced',
    });
  }

  make(
    id: string,
    session: Inviter | Invitation,
    relations: Pick<SipCallOptions, 'successor' | 'onStatus' | 'onRefer' | 'onNotify' | 'onEnded'>,
  ): SipCall {
    const { settings, publisher, byes, canSignal } = this.options;
    const { microphone, camera, holdMusic, pictures = freeChoices } = settings;
    const log = settings.log.child('call');
    const handler = new PeerDescriptionHandler({
      connection: this.spare.take(),
      webRtc: this.webRtc,
      log,
      hasRemoteOffer: () => session.dialog?.signalingState === 'HaveRemoteOffer',
      onNegotiated: () => {
        call.negotiated();
      },
    });
    this.handlers.set(session, handler);
    const devices = { microphone, camera, holdMusic, pictures };
    const call = new SipCall({
      id,
      session,
      handler,
      publisher,
      byes,
      canSignal,
      ...devices,
      ...relations,
      log,
    });
    return call;
  }

  /** What describes the media of a session. @throws AppError `internal` for one that is not of here */
  describe(session: Session): PeerDescriptionHandler {
    const handler = this.handlers.get(session);
    if (!handler) throw new AppError('internal', 'a session of nobody');
    return handler;
  }

  close(): void {
    this.spare.close();
  }
}
