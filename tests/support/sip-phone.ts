import type { Invitation } from 'sip.js';
import { Inviter, Registerer, RegistererState, UserAgent } from 'sip.js';
import { WebSocket } from 'ws';
import type { SipSettings } from '../../shared/api/settings-schema';
import type { Person } from './people';
import { sipSettingsOf } from './session';
import type { Suite } from './start-suite';

/** What the phone does with every call: here, refuse it with a status. */
export type Reaction = (invitation: Invitation) => Promise<void>;

/** A telephone of another make: registers, and reacts to every call in one way. */
export class SipPhone {
  private constructor(
    private readonly agent: UserAgent,
    private readonly registerer: Registerer,
  ) {}

  /** With the suite's own switch, refusing every call with a status. */
  static async register(suite: Suite, person: Person, status: number): Promise<SipPhone> {
    return SipPhone.open(await sipSettingsOf(suite, person), (invitation) =>
      invitation.reject({ statusCode: status }),
    );
  }

  /** With whichever server the settings name. */
  static async open(
    { servers, domain, userName, authorizationUser, password }: Omit<SipSettings, 'displayName'>,
    react: Reaction,
  ): Promise<SipPhone> {
    // sip.js takes the browser's class from the global scope.
    Object.assign(globalThis, { WebSocket });
    const agent = new UserAgent({
      uri: UserAgent.makeURI(`sip:${userName}@${domain}`),
      authorizationUsername: authorizationUser,
      authorizationPassword: password,
      transportOptions: { server: servers[0] ?? '', traceSip: false },
      logBuiltinEnabled: false,
      delegate: {
        onInvite: (invitation: Invitation) => {
          void react(invitation);
        },
      },
    });
    await agent.start();
    const registerer = new Registerer(agent);
    await new Promise<void>((resolve, reject) => {
      registerer.stateChange.addListener((state) => {
        if (state === RegistererState.Registered) resolve();
        else if (state === RegistererState.Unregistered) reject(new Error(`${userName} was not registered`));
      });
      registerer.register().catch(reject);
    });
    return new SipPhone(agent, registerer);
  }

  /** Calls an address without an offer, with header fields as given; answers the status it was refused with. */
  call(address: string, extraHeaders: string[]): Promise<number> {
    const target = UserAgent.makeURI(address);
    if (!target) throw new Error(`no address: ${address}`);
    const inviter = new Inviter(this.agent, target, { extraHeaders, inviteWithoutSdp: true });
    return new Promise((resolve, reject) => {
      const onReject = ({ message }: { readonly message: { readonly statusCode?: number | undefined } }) => {
        resolve(message.statusCode ?? 0);
      };
      inviter.invite({ requestDelegate: { onReject } }).catch(reject);
    });
  }

  async close(): Promise<void> {
    await this.registerer.unregister();
    await this.agent.stop();
  }
}
