import { diallingSettings } from '../../../../shared/dialing/dialling-settings';
import type { EmergencyPolicy } from '../../../../shared/dialing/emergency-policy';
import { paris } from '../../shared/dialing/rules/environments';
import { InMemoryNetwork } from './support/in-memory-network';
import { register, resultOf, Telephone, until, virtualTime } from './support/telephones';

virtualTime();

const dialling = (policy: EmergencyPolicy = 'warn') =>
  diallingSettings(
    {
      country: 'FR',
      extensionLength: 4,
      emergencyNumbers: ['112'],
      diallingRules: paris,
      emergency: { policy, phonePolicy: 'native' },
    },
    false,
  );

/** Amira in an office with rules, and whatever her PBX would connect the given number with. */
async function office(
  number: string,
  policy?: EmergencyPolicy,
): Promise<{ amira: Telephone; other: Telephone }> {
  const network = new InMemoryNetwork(/^\d+$/);
  const amira = new Telephone('2001', network, { dialling: dialling(policy) });
  const other = new Telephone(number, network);
  await register(amira, other);
  return { amira, other };
}

const rings = (phone: Telephone) => until(() => phone.calls.at(-1)?.state === 'incoming', 'ringing');

describe('a number dialled by rules', () => {
  it('is called with its prefixes, and shown and remembered as it was asked for', async () => {
    const { amira, other } = await office('00612345678');
    const target = { kind: 'number', number: '+33612345678', name: 'Chloé' } as const;
    expect(await resultOf(amira.ask({ kind: 'dial', target, media: 'audio' }))).toMatchObject({ ok: true });
    await rings(other);
    expect(amira.call.remote).toEqual({ number: '+33612345678', name: 'Chloé' });
    expect(amira.state.lastDialled).toEqual(target);
    await resultOf(other.answer());
    await until(() => amira.call.state === 'connected', 'connected');
    expect(amira.call.remote.number).toBe('+33612345678');
  });

  it('may be a colleague, who is called without leaving the PBX', async () => {
    const { amira, other } = await office('2040');
    await resultOf(amira.dial('2040'));
    await rings(other);
    await resultOf(amira.hangUp());
    await until(() => other.call.state === 'ended', 'given up');
    await resultOf(amira.dial('+33199002040'));
    await rings(other);
  });
});

describe('a call for help', () => {
  it.each(['112', '0112', '+33112'])('to %s waits for its confirmation', async (number) => {
    const { amira, other } = await office('112');
    const target = { kind: 'number', number } as const;
    expect(await resultOf(amira.dial(number))).toMatchObject({ ok: false, code: 'emergency-unconfirmed' });
    expect(amira.calls).toEqual([]);
    expect(amira.state.lastDialled).toBeUndefined();
    if (number !== '112') return;
    await resultOf(amira.ask({ kind: 'dial', target, media: 'audio', emergencyConfirmed: true }));
    await rings(other);
  });

  it.each<EmergencyPolicy>(['refuse', 'native'])(
    'is never placed where the policy is to %s',
    async (policy) => {
      const { amira } = await office('112', policy);
      for (const target of [
        { kind: 'number', number: '112' } as const,
        { kind: 'uri', uri: 'sip:112@elsewhere.test' } as const,
      ]) {
        const wish = { kind: 'dial', target, media: 'audio', emergencyConfirmed: true } as const;
        expect(await resultOf(amira.ask(wish))).toMatchObject({ ok: false, code: 'emergency-refused' });
      }
      expect(amira.calls).toEqual([]);
    },
  );

  it('is one by transfer too', async () => {
    const { amira, other } = await office('2040');
    await resultOf(amira.dial('2040'));
    await rings(other);
    await resultOf(other.answer());
    await until(() => amira.call.state === 'connected', 'connected');
    const to = { kind: 'number', number: '0112' } as const;
    const wish = { kind: 'transfer', callId: amira.call.id, to } as const;
    expect(await resultOf(amira.ask(wish))).toMatchObject({ ok: false, code: 'emergency-refused' });
  });
});

describe('a device that may not call over its network', () => {
  it('places no call until it may, but for help', async () => {
    const network = new InMemoryNetwork(/^\d+$/);
    let allowed = false;
    const amira = new Telephone('2001', network, { dialling: dialling(), mayCall: () => allowed });
    const other = new Telephone('2040', network);
    const helpers = new Telephone('112', network);
    await register(amira, other, helpers);
    expect(await resultOf(amira.dial('2040'))).toMatchObject({ ok: false, code: 'voip-off' });
    expect(await resultOf(amira.ask({ kind: 'pull' }))).toMatchObject({ ok: false, code: 'voip-off' });
    const target = { kind: 'number', number: '112' } as const;
    await resultOf(amira.ask({ kind: 'dial', target, media: 'audio', emergencyConfirmed: true }));
    await rings(helpers);
    await resultOf(amira.hangUp());
    allowed = true;
    await resultOf(amira.dial('2040'));
    await rings(other);
  });
});
