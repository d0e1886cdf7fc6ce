import { Inviter, Registerer, RegistererState, UserAgent, type Invitation, type Session } from 'sip.js';
import type { SipSettings } from '../../../shared/api/settings-schema';

/**
 * A telephone made of sip.js as it comes, with every default but its STUN server: what our own set-up times are held
 * against. Times are ms since the epoch with a fraction, comparable between windows of one machine.
 */
class BarePhone {
  private agent: UserAgent | undefined;
  private session: Session | undefined;
  private rings: ((at: number) => void)[] = [];
  private incoming: Invitation | undefined;

  async start(settings: SipSettings): Promise<void> {
    const uri = UserAgent.makeURI(`sip:${settings.userName}@${settings.domain}`);
    if (!uri) throw new Error('no address');
    this.agent = new UserAgent({
      uri,
      authorizationUsername: settings.authorizationUser,
      authorizationPassword: settings.password,
      transportOptions: { server: settings.servers[0] },
      logLevel: 'error',
      // Its default is a public STUN server, which tests must not reach: without it bare sip.js is faster, not slower.
      sessionDescriptionHandlerFactoryOptions: { peerConnectionConfiguration: { iceServers: [] } },
      delegate: {
        onInvite: (invitation) => {
          this.incoming = invitation;
          this.session = invitation;
          const at = now();
          for (const tell of this.rings.splice(0)) tell(at);
        },
      },
    });
    await this.agent.start();
    const registerer = new Registerer(this.agent);
    await new Promise<void>((resolve) => {
      registerer.stateChange.addListener((state) => {
        if (state === RegistererState.Registered) resolve();
      });
      void registerer.register();
    });
  }

  /** Calls, and answers when the click was. */
  async call(address: string): Promise<number> {
    const target = UserAgent.makeURI(address);
    if (!this.agent || !target) throw new Error('not started');
    const clicked = now();
    const inviter = new Inviter(this.agent, target);
    this.session = inviter;
    await inviter.invite();
    return clicked;
  }

  /** When the next call rings here. */
  nextRing(): Promise<number> {
    return new Promise((resolve) => this.rings.push(resolve));
  }

  /** Answers, and says when the button was pressed. */
  async answer(): Promise<number> {
    const pressed = now();
    await this.incoming?.accept();
    return pressed;
  }

  async hangUp(): Promise<void> {
    await this.session?.bye();
  }
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

Object.assign(globalThis, { phone: new BarePhone() });
