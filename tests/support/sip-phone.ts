import type { Invitation } from 'sip.js';
import { Registerer, RegistererState, UserAgent } from 'sip.js';
import { WebSocket } from 'ws';
import type { Person } from './people';
import { sipSettingsOf } from './session';
import type { Suite } from './start-suite';

/** A telephone of another make: registers with the suite's switch, and answers every call with one status. */
export class SipPhone {
  private constructor(
    private readonly agent: UserAgent,
    private readonly registerer: Registerer,
  ) {}

  static async register(suite: Suite, person: Person, status: number): Promise<SipPhone> {
    const { servers, domain, userName, authorizationUser, password } = await sipSettingsOf(suite, person);
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
          void invitation.reject({ statusCode: status });
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

  async close(): Promise<void> {
    await this.registerer.unregister();
    await this.agent.stop();
  }
}
