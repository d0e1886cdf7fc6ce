import type { Invitation, NameAddrHeader, Session, UserAgent } from 'sip.js';
import type { TransferStage } from '../../shared/call/call';
import { endReasonOfStatus } from '../../shared/call/end-reason';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError } from '../../shared/errors/app-error';
import { hasOtherDevice } from './other-devices';
import type { SipCall } from './sip-call';
import type { StatePublisher } from './state-publisher';

/** As long as any PBX lets a phone ring; past it nobody tells us any more. */
const LIMIT_MS = 185_000;

export interface MovesOptions {
  readonly userAgent: UserAgent;
  readonly publisher: StatePublisher;
  readonly log: Logger;
}

/**
 * Calls on their way to this user's other devices (requirement M3): their peer is referred to this
 * user's own address (RFC 3515), every device rings but this one, and whichever answers has the call.
 */
export class Moves {
  private readonly moving = new Map<SipCall, ReturnType<typeof setTimeout>>();

  constructor(private readonly options: MovesOptions) {}

  /**
   * Resolves once the peer has agreed to call.
   * @throws AppError `no-other-device`, `already-running`, `transfer-refused`
   */
  async start(call: SipCall): Promise<void> {
    const { userAgent, publisher } = this.options;
    call.requireEstablished();
    if (this.moving.has(call)) throw new AppError('already-running');
    const limit = setTimeout(() => {
      this.told(call, 408);
    }, LIMIT_MS);
    this.moving.set(call, limit);
    try {
      if (!(await hasOtherDevice(userAgent))) throw new AppError('no-other-device');
      this.show(call, 'asked');
      await this.refer(call);
    } catch (error) {
      this.over(call);
      publisher.change(call.id, { transfer: undefined });
      throw error;
    }
  }

  /** Whether an invitation is the peer's of a call that shall ring at the other devices alone. */
  isOurOwn(invitation: Invitation): boolean {
    return [...this.moving.keys()].some(({ session }) => sameParty(session, invitation));
  }

  close(): void {
    for (const call of this.moving.keys()) this.over(call);
  }

  private async refer(call: SipCall): Promise<void> {
    const { userAgent, log } = this.options;
    const { session } = call;
    const { uri } = userAgent.configuration;
    await new Promise<void>((resolve, reject) => {
      session
        .refer(uri, {
          requestOptions: { extraHeaders: [`Referred-By: <${uri.toString()}>`] },
          requestDelegate: {
            onAccept: () => {
              resolve();
            },
            onReject: ({ message: { statusCode } }) => {
              reject(new AppError('transfer-refused', `REFER: ${String(statusCode)}`));
            },
          },
          onNotify: (notification) => {
            void notification.accept();
            // The body is the beginning of the answer the peer's INVITE got (RFC 3515 §2.4.5).
            const status = Number(/^SIP\/2\.0 (\d{3})/.exec(notification.request.body)?.[1]);
            if (status) this.told(call, status);
            else log.info('a report of the move cannot be read');
          },
        })
        .catch(reject);
    });
  }

  private told(call: SipCall, status: number): void {
    if (!this.moving.has(call)) return;
    if (status < 200) {
      this.show(call, status === 180 || status === 183 ? 'ringing' : 'trying');
      return;
    }
    this.over(call);
    if (status < 300) call.endAs('replaced');
    else {
      this.options.publisher.change(call.id, {
        transfer: { to: this.self, stage: 'failed', reason: endReasonOfStatus(status, true) },
      });
    }
  }

  private show(call: SipCall, stage: TransferStage): void {
    this.options.publisher.change(call.id, { transfer: { to: this.self, stage } });
  }

  private get self(): { readonly number: string } {
    return { number: this.options.userAgent.configuration.uri.user ?? '' };
  }

  private over(call: SipCall): void {
    clearTimeout(this.moving.get(call));
    this.moving.delete(call);
  }
}

function sameParty(one: Session, other: Session): boolean {
  const [mine, theirs] = [one, other].map(
    ({ assertedIdentity, remoteIdentity }): NameAddrHeader => assertedIdentity ?? remoteIdentity,
  );
  return mine?.uri.user === theirs?.uri.user && mine?.uri.host === theirs?.uri.host;
}
