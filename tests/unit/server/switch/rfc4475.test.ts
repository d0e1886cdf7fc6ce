import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ReceivedMessage } from './support/received-message';
import { TestSwitch } from './support/test-switch';
import type { UserAgent } from './support/user-agent';

const FIXTURES = join(__dirname, '../../../fixtures/rfc4475');

/**
 * What a message leads to. `forwarded`: it reaches the callee; a number: it is answered with that status;
 * `silence`: nothing is sent to anybody.
 */
type Outcome = 'forwarded' | 'silence' | number;

interface Expectation {
  readonly section: string;
  readonly outcome: Outcome;
  readonly why: string;
}

/** The switch here serves every domain the messages name, so that each gets as far as its section says. */
const DOMAINS = [
  'example.net',
  'example.org',
  'company.com',
  'registrar.example.com',
  'chair-dnrc.example.com',
  'services.example.com',
  'ift.client.example.net',
  '127.0.0.1',
];

const CALLEES: readonly string[] = [
  'user',
  'userb',
  'remote-target',
  't.watson',
  'kumiko',
  'vivekg',
  "1_unusual.uri~(to-be!sure)&isn't+it$/crazy?,/;;*",
];

const EXPECTED: Readonly<Record<string, Expectation>> = {
  // 3.1.1 Valid messages
  wsinv: { section: '3.1.1.1', outcome: 481, why: 'valid; within a dialog that does not exist here' },
  intmeth: { section: '3.1.1.2', outcome: 'forwarded', why: 'every character a method and a URI may have' },
  esc01: { section: '3.1.1.3', outcome: 404, why: 'the user is sips:user@example.com, whom nobody knows' },
  escnull: { section: '3.1.1.4', outcome: 401, why: 'a valid registration; the null is part of the name' },
  esc02: { section: '3.1.1.5', outcome: 501, why: 'escapes are literal here: the method is not REGISTER' },
  lwsdisp: { section: '3.1.1.6', outcome: 'forwarded', why: 'no space is needed before <' },
  longreq: { section: '3.1.1.7', outcome: 'forwarded', why: 'long is not wrong' },
  dblreq: { section: '3.1.1.8', outcome: 401, why: 'one REGISTER; bytes beyond Content-Length are noise' },
  semiuri: { section: '3.1.1.9', outcome: 404, why: 'the user part is user;par=u@example.net' },
  transports: {
    section: '3.1.1.10',
    outcome: 'forwarded',
    why: 'transports in lower Vias are not our concern',
  },
  mpart01: { section: '3.1.1.11', outcome: 'forwarded', why: 'a body of any bytes' },
  unreason: { section: '3.1.1.12', outcome: 'silence', why: 'a valid response, to no request of ours' },
  noreason: { section: '3.1.1.13', outcome: 'silence', why: 'a valid response, to no request of ours' },
  // 3.1.2 Invalid messages
  badinv01: { section: '3.1.2.1', outcome: 400, why: 'separators without parameters' },
  clerr: { section: '3.1.2.2', outcome: 400, why: 'Content-Length beyond the message' },
  ncl: { section: '3.1.2.3', outcome: 400, why: 'negative Content-Length' },
  scalar02: { section: '3.1.2.4', outcome: 400, why: 'CSeq beyond 2^31' },
  scalarlg: { section: '3.1.2.5', outcome: 'silence', why: 'a response with overlarge numbers is discarded' },
  quotbal: { section: '3.1.2.6', outcome: 400, why: 'an unclosed quote in To' },
  ltgtruri: { section: '3.1.2.7', outcome: 400, why: 'a Request-URI in angle brackets' },
  lwsruri: { section: '3.1.2.8', outcome: 400, why: 'a space in the Request-URI' },
  lwsstart: { section: '3.1.2.9', outcome: 400, why: 'two spaces in the start line' },
  trws: { section: '3.1.2.10', outcome: 400, why: 'a space after the start line' },
  escruri: { section: '3.1.2.11', outcome: 400, why: 'headers in the Request-URI' },
  baddate: { section: '3.1.2.12', outcome: 'forwarded', why: 'a Date is no concern of a proxy' },
  regbadct: { section: '3.1.2.13', outcome: 400, why: 'a Contact with ? must stand in brackets' },
  badaspec: { section: '3.1.2.14', outcome: 400, why: 'spaces within an address' },
  baddn: { section: '3.1.2.15', outcome: 400, why: 'a comma in an unquoted display name' },
  badvers: { section: '3.1.2.16', outcome: 505, why: 'version 7.0' },
  mismatch01: { section: '3.1.2.17', outcome: 400, why: 'method and CSeq differ' },
  mismatch02: { section: '3.1.2.18', outcome: 400, why: 'method and CSeq differ, the method is unknown' },
  bigcode: { section: '3.1.2.19', outcome: 'silence', why: 'a response with an impossible status' },
  // 3.2 Transaction layer
  badbranch: { section: '3.2.1', outcome: 400, why: 'a branch of the magic cookie alone' },
  // 3.3 Application layer
  insuf: { section: '3.3.1', outcome: 400, why: 'From, To and Call-ID are missing' },
  unkscm: { section: '3.3.2', outcome: 416, why: 'a scheme nobody knows' },
  novelsc: { section: '3.3.3', outcome: 416, why: 'a known scheme that does not lead to a SIP user' },
  unksm2: { section: '3.3.4', outcome: 400, why: 'an address of record must be a SIP URI' },
  bext01: { section: '3.3.5', outcome: 420, why: 'Proxy-Require nobody supports' },
  invut: { section: '3.3.6', outcome: 'forwarded', why: 'the body is for the callee to refuse' },
  regaut01: { section: '3.3.7', outcome: 401, why: 'an unknown scheme is as good as no credentials' },
  multi01: { section: '3.3.8', outcome: 400, why: 'headers that may stand once stand twice' },
  mcl01: { section: '3.3.9', outcome: 400, why: 'two lengths that differ' },
  bcast: { section: '3.3.10', outcome: 'silence', why: 'a response that is not for us is discarded' },
  zeromf: { section: '3.3.11', outcome: 483, why: 'Max-Forwards is used up' },
  cparam01: { section: '3.3.12', outcome: 401, why: 'a valid registration; the parameter is the header’s' },
  cparam02: { section: '3.3.13', outcome: 401, why: 'a valid registration; the parameter is the URI’s' },
  regescrt: { section: '3.3.14', outcome: 401, why: 'a valid registration; the URI has a header' },
  sdp01: { section: '3.3.15', outcome: 'forwarded', why: 'Accept is for the callee' },
  // 3.4 Backward compatibility
  inv2543: { section: '3.4.1', outcome: 'forwarded', why: 'RFC 2543: no branch, no tag, no Max-Forwards' },
};

/** The bare user of an address as it stands in a message, escapes read. */
function userOf(address: string): string {
  const user = /<?sips?:([^@>]+)@/.exec(address)?.[1] ?? '';
  return decodeURIComponent(user).toLowerCase();
}

/** A client signed in as that user, whose name may be as odd as a URI allows. */
function signedIn(world: TestSwitch, user: string): UserAgent {
  const agent = world.client(user, `sip:client@${Buffer.from(user).toString('hex')}.invalid;transport=ws`);
  const address = { to: `<${escaped(user)}>`, from: `<${escaped(user)}>;tag=1` };
  agent.send('REGISTER', 'sip:example.com', address);
  const credentials = agent.credentials('REGISTER', 'sip:example.com', agent.last());
  agent.send('REGISTER', 'sip:example.com', { ...address, headers: [`Authorization: ${credentials}`] });
  expect(agent.last().status).toBe(200);
  agent.forget();
  return agent;
}

/** Sends the message as a client that is signed in as its sender; every callee is registered. */
function outcomeOf(bytes: Buffer): { outcome: Outcome; log: string[]; arrived: ReceivedMessage | undefined } {
  const message = new ReceivedMessage(bytes.toString('latin1').replace(/\r\n[ \t]+/g, ' '));
  const sender = userOf(message.header('from') ?? message.header('f') ?? '') || 'somebody';
  const world = new TestSwitch({
    domain: 'example.com',
    aliases: DOMAINS,
    users: [...CALLEES, sender],
  });
  const agent = message.method === 'REGISTER' ? world.client(sender) : signedIn(world, sender);
  const callees = CALLEES.filter((name) => name !== sender).map((name) => signedIn(world, name));
  agent.raw(bytes, true);
  const arrived = callees.flatMap(({ inbox }) => inbox)[0];
  const answer = agent.inbox.find(({ status }) => status !== undefined && status > 100);
  return { outcome: arrived ? 'forwarded' : (answer?.status ?? 'silence'), log: world.logged, arrived };
}

function escaped(user: string): string {
  return `sip:${encodeURIComponent(user)}@example.com`;
}

describe('the torture test messages of RFC 4475', () => {
  const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.dat'));

  it('are all here and all expected', () => {
    expect(names.map((name) => name.replace('.dat', ''))).toEqual(Object.keys(EXPECTED).sort());
    expect(names).toHaveLength(49);
  });

  it.each(
    Object.entries(EXPECTED).map(([name, { section, outcome, why }]) => ({ name, section, outcome, why })),
  )('$section $name → $outcome: $why', ({ name, outcome }) => {
    const bytes = readFileSync(join(FIXTURES, `${name}.dat`));
    const result = outcomeOf(bytes);
    expect(result.outcome).toBe(outcome);
    expect(result.log.filter((line) => line.startsWith('error'))).toEqual([]);
    if (!result.arrived) return;
    // What is forwarded keeps its body byte for byte.
    const body = bytes.subarray(bytes.indexOf('\r\n\r\n') + 4).toString('latin1');
    expect(result.arrived.body).toBe(body);
  });

  it('the long request keeps every header in its words', () => {
    const bytes = readFileSync(join(FIXTURES, 'longreq.dat'));
    const { arrived } = outcomeOf(bytes);
    const sent = new ReceivedMessage(bytes.toString('latin1'));
    for (const name of ['to', 'f', 'call-id', 'cseq']) expect(arrived?.header(name)).toBe(sent.header(name));
    expect(arrived?.text).toContain('unknown-longlonglonglong');
  });
});
