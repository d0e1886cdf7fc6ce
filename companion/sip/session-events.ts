import { Invitation, SessionState, type Inviter, type Notification, type Referral } from 'sip.js';
import type { EndReason } from '../../shared/call/end-reason';
import { reasonOfBye, reasonOfCancel } from './end-of-call';

export interface SessionEvents {
  /** Both sides know that they talk: ours by our own ACK, the peer's call by its ACK. */
  readonly onEstablished: () => void;
  /** Why the peer is about to end it. */
  readonly onReason: (reason: EndReason) => void;
  /** What a BYE that gives this reason means for this call. */
  readonly byeReason: (reason: EndReason) => EndReason;
  readonly onTerminated: () => void;
  /** Absent: a transfer the peer asks for is refused, or anyone could have us call anything. */
  readonly onRefer?: ((referral: Referral) => void) | undefined;
  /** Absent: the peer is told that nobody asked (481, RFC 6665 §4.1.3). */
  readonly onNotify?: ((notification: Notification) => void) | undefined;
}

/** Tells of what its peer, and time, make of a session of sip.js. */
export function followSession(session: Inviter | Invitation, events: SessionEvents): void {
  const { onEstablished, onReason, byeReason, onTerminated, onRefer, onNotify } = events;
  session.delegate = {
    onAck: onEstablished,
    onBye: (bye) => {
      onReason(byeReason(reasonOfBye(bye.request.getHeader('Reason'))));
      void bye.accept();
    },
    onCancel: ({ request }) => {
      onReason(reasonOfCancel(request.getHeader('Reason')));
    },
    onRefer: (referral) => {
      if (onRefer) onRefer(referral);
      else void referral.reject({ statusCode: 603 });
    },
    onNotify: (notification) => {
      if (onNotify) onNotify(notification);
      else void notification.reject({ statusCode: 481 });
    },
  };
  session.stateChange.addListener((state) => {
    if (state === SessionState.Established && !(session instanceof Invitation)) onEstablished();
    // sip.js tells the reason right after the fact.
    if (state === SessionState.Terminated) queueMicrotask(onTerminated);
  });
}
