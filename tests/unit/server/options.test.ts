import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { loadConfig } from '../../../server/config/load-config';
import { readOptions } from '../../../server/options';
import { policyLayer } from '../../../server/settings/policy-layer';
import { StartError } from '../../../server/start-error';
import { resolveSettings } from '../../../shared/settings/resolve-settings';

describe('the options', () => {
  it('have the documented defaults', () => {
    expect(readOptions([], {})).toEqual({
      kind: 'serve',
      options: {
        port: 3000,
        httpsPort: 3443,
        dataDir: '.data/',
        configFile: undefined,
        demo: undefined,
        certificate: undefined,
        databaseUrl: undefined,
        logLevel: 'info',
      },
    });
  });

  it('come from the environment, and from flags before it', () => {
    const environment = {
      PORT: '8080',
      HTTPS_PORT: '0',
      DATA_DIR: '/var/lib/x',
      CONFIG: 'a.json',
      DATABASE_URL: '',
    };
    expect(
      readOptions(['--port', '81', '--no-demo', '--cert', 'c', '--key', 'k'], environment),
    ).toMatchObject({
      options: {
        port: 81,
        httpsPort: 0,
        dataDir: '/var/lib/x',
        configFile: 'a.json',
        demo: false,
        certificate: { cert: 'c', key: 'k' },
        databaseUrl: undefined,
      },
    });
    expect(readOptions(['hash-password'], {})).toEqual({ kind: 'hash-password' });
    expect(readOptions(['--help'], {})).toEqual({ kind: 'help' });
  });

  it.each([
    [['--port', '70000'], {}, '--port: "70000" is not a port'],
    [['--port', '80a'], {}, '--port: "80a"'],
    [['--port', ' '], {}, '--port'],
    [[], { HTTPS_PORT: 'x' }, '--https-port: "x"'],
    [['--ports', '1'], {}, '--ports'],
    [['--port'], {}, '--port'],
    [['serve'], {}, 'Unknown argument "serve"'],
    [['--demo', '--no-demo'], {}, 'exclude each other'],
    [['--cert', 'a'], {}, '--cert and --key'],
    [['--data', ''], {}, '--data'],
    [[], { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [[], { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ])('%j %j is refused in one line that names it', (args, environment, words) => {
    let refusal: unknown;
    try {
      readOptions(args, environment);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(StartError);
    expect((refusal as StartError).message).toContain(words);
    expect((refusal as StartError).message).not.toContain('\n');
  });
});

describe('the configuration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'calling-suite-config-'));
  const load = (content: unknown) => {
    const file = join(folder, 'suite.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return loadConfig(file);
  };
  const environment = { id: 'office', name: 'Office', domain: 'sip.example.com' };
  const passwordHash = `$scrypt$ln=17,r=8,p=1$${'a'.repeat(22)}$${'a'.repeat(43)}`;
  const person = { userName: 'ada', displayName: 'Ada', extension: '4001', passwordHash };

  it('may be absent: then it is that of the evaluation', () => {
    expect(loadConfig(undefined)).toMatchObject({
      environment: { id: 'demo', domain: 'calls.localhost', iceServers: [] },
      tokenLifetime: 900,
      users: [],
    });
  });

  it('says who is there and how they are reached', () => {
    const config = load({ environment, publicUrl: 'https://calls.example.com/', users: [person] });
    expect(config.publicUrl).toBe('https://calls.example.com');
    expect(config.users).toEqual([{ ...person, role: 'user' }]);
  });

  it('has no dialling rules unless it says so, and asks before it calls for help', () => {
    const plain = load({ environment }).environment;
    expect(plain.diallingRules).toBeUndefined();
    const settings = resolveSettings([policyLayer(plain)]);
    expect([settings.emergencyPolicy.value, settings.emergencyPhonePolicy.value]).toEqual(['warn', 'native']);
    const rules = load({ environment: { ...environment, diallingRules: { outsidePrefix: '0' } } });
    expect(rules.environment.diallingRules).toMatchObject({
      enabled: true,
      outsidePrefix: '0',
      applyToPlusNumbers: false,
    });
  });

  it('knows the code that brings a call from another device, where there is one', () => {
    const featureCodes = { pullCall: '*11' };
    expect(load({ environment: { ...environment, featureCodes } }).environment.featureCodes).toEqual(
      featureCodes,
    );
  });

  it.each([
    ['{"environment":', 'is not JSON'],
    [{ enviroment: environment }, 'enviroment'],
    [{ environment: { ...environment, id: 'a b' } }, 'environment.id'],
    [
      { environment: { ...environment, featureCodes: { pullCall: '202@evil' } } },
      'environment.featureCodes.pullCall',
    ],
    [
      { environment: { ...environment, iceServers: [{ urls: ['http://x'] }] } },
      'environment.iceServers.0.urls.0',
    ],
    [
      { environment: { ...environment, diallingRules: { outsideLine: '0' } } },
      'environment.diallingRules: Unrecognized key: "outsideLine"',
    ],
    [
      { environment: { ...environment, diallingRules: { countryCode: '+33' } } },
      'environment.diallingRules.countryCode: up to 4 digits, without +',
    ],
    [
      { environment: { ...environment, diallingRules: { removeAreaCode: true } } },
      'environment.diallingRules.areaCode: needed for removeAreaCode',
    ],
    [
      { environment: { ...environment, diallingRules: { longDistancePrefix: '0' } } },
      'environment.diallingRules.nationalLengths: needed for longDistancePrefix',
    ],
    [
      { environment: { ...environment, diallingRules: { internalLengths: [] } } },
      'environment.diallingRules.internalLengths: at least one length',
    ],
    [{ environment: { ...environment, emergency: { policy: 'ignore' } } }, 'environment.emergency.policy'],
    [{ environment: { ...environment, emergency: { text: 'a\nb' } } }, 'environment.emergency.text'],
    [{ publicUrl: 'javascript:alert(1)' }, 'publicUrl'],
    [{ frameAncestors: ["*; script-src 'unsafe-inline'"] }, 'frameAncestors.0'],
    [{ tokenLifetime: 0 }, 'tokenLifetime'],
    [{ users: [{ ...person, passwordHash: 'secret' }] }, 'users.0.passwordHash'],
    [{ users: [{ ...person, password: 'secret' }] }, 'users.0'],
    [{ users: [{ ...person, displayName: 'Ada\r\nVia: x' }] }, 'users.0.displayName'],
    [{ users: [person, { ...person, userName: 'bob' }] }, 'users.1.extension: used twice'],
  ])('%j is refused by path', (content, words) => {
    expect(() => load(content)).toThrow(StartError);
    expect(() => load(content)).toThrow(words);
    let message = '';
    try {
      load(content);
    } catch (error) {
      message = String(error);
    }
    expect(message).not.toContain('secret');
  });

  it('that is not there is named', () => {
    expect(() => loadConfig('/nowhere/suite.json')).toThrow('/nowhere/suite.json cannot be read (ENOENT)');
  });
});
