import { diallingSource } from '../../../server/settings/dialling-settings';
import { policyLayer } from '../../../server/settings/policy-layer';
import { settingsSchema } from '../../../shared/api/settings-schema';
import { resolveSettings } from '../../../shared/settings/resolve-settings';
import { testConfig } from './support/test-server';

const environment = {
  id: 'demo',
  name: 'Demo',
  domain: 'calls.localhost',
  country: 'FR',
  extensionLength: 4,
};
const diallingRules = { outsidePrefix: '0', longDistancePrefix: '0', nationalLengths: [9] };

/** What pages read out of an answer made of that configuration. */
function told(more: object): ReturnType<typeof settingsSchema.parse> {
  const config = testConfig({ environment: { ...environment, ...more } });
  const resolved = resolveSettings([policyLayer(config.environment)]);
  const answer = { environment: 'demo', iceServers: [], ...diallingSource(resolved) };
  return settingsSchema.parse(JSON.parse(JSON.stringify(answer)));
}

describe('what pages learn of dialling', () => {
  it('are the rules, with the lengths of extensions of the environment where they name none', () => {
    expect(told({ diallingRules }).diallingRules).toMatchObject({
      ...diallingRules,
      enabled: true,
      internalLengths: [4],
      applyToPlusNumbers: false,
    });
    const named = { ...diallingRules, internalLengths: [3, 5] };
    expect(told({ diallingRules: named }).diallingRules?.internalLengths).toEqual([3, 5]);
  });

  it('is what becomes of emergency calls', () => {
    const emergency = { policy: 'refuse', text: 'Dial 15 on the red telephone.' };
    expect(told({ emergency }).emergency).toEqual({ ...emergency, phonePolicy: 'native' });
  });

  it('are no rules where there are none', () => {
    expect(told({}).diallingRules).toBeUndefined();
  });
});
