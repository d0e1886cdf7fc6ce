/** @jest-environment jsdom */
import { allByRole, byRole, click, nameOf, press, render, settle, unmountAll } from '../../../support/dom';
import { CallList } from '../../../../shared/ui/calls/call-list';
import { callWith, readyWith, stateWith } from './support/fake-endpoint';
import { announced, inApp } from './support/in-app';

afterEach(unmountAll);

const buttonNames = (within: ParentNode = document): string[] =>
  allByRole('button', undefined, within).map(nameOf);

it('shows nothing where there is no call', async () => {
  await render(inApp(<CallList endpoint={readyWith([])} />));
  expect(allByRole('region')).toEqual([]);
});

describe('an incoming call', () => {
  it('is a group named by the caller, says so, and can be answered or declined', async () => {
    const endpoint = readyWith([callWith()]);
    await render(inApp(<CallList endpoint={endpoint} />));
    const card = byRole('group', 'Bruno Benoît', byRole('region', 'Calls'));
    expect(byRole('status', undefined, card).textContent).toBe('Incoming call');
    expect(announced('assertive')).toBe('Bruno Benoît is calling');
    expect(buttonNames(card)).toEqual(['Answer', 'Decline']);
    await click(byRole('button', 'Answer', card));
    expect(endpoint.commands).toMatchObject([{ kind: 'answer', callId: 'call-1', media: 'audio' }]);
  });

  it('with video is answered with it, or with sound alone', async () => {
    const endpoint = readyWith([callWith({ video: { offered: true, sending: false, receiving: false } })]);
    await render(inApp(<CallList endpoint={endpoint} />));
    expect(buttonNames()).toEqual(['Answer', 'Answer with audio', 'Decline']);
    await click(byRole('button', 'Answer'));
    await settle(() => {
      endpoint.answer();
    });
    await click(byRole('button', 'Answer with audio'));
    expect(endpoint.commands.map((command) => 'media' in command && command.media)).toEqual([
      'video',
      'audio',
    ]);
  });

  it('of a concealed caller names nobody until that is asked for', async () => {
    const remote = { number: 'anonymous' };
    const endpoint = readyWith([callWith({ concealed: true, remote })]);
    await render(inApp(<CallList endpoint={endpoint} />));
    const card = byRole('group', 'Hidden caller');
    expect(card.textContent).not.toContain('anonymous');
    expect(announced('assertive')).toBe('Hidden caller is calling');
    await click(byRole('button', 'Show caller', card));
    expect(endpoint.commands).toMatchObject([{ kind: 'reveal', callId: 'call-1' }]);
    await settle(() => {
      endpoint.publish({ state: stateWith([callWith({ concealed: false })]) });
    });
    expect(announced('assertive')).toBe('Bruno Benoît is calling');
    expect(buttonNames(byRole('group', 'Bruno Benoît'))).toEqual(['Answer', 'Decline']);
  });

  it('hands the focus from its buttons to the call when they give way', async () => {
    const endpoint = readyWith([callWith()]);
    await render(inApp(<CallList endpoint={endpoint} />));
    byRole('button', 'Answer').focus();
    await settle(() => {
      endpoint.publish({ state: stateWith([callWith({ state: 'connected', connectedAt: Date.now() })]) });
    });
    expect(document.activeElement).toBe(byRole('group', 'Bruno Benoît'));
  });
});

describe('a call under way', () => {
  const talking = callWith({ state: 'connected', connectedAt: Date.now() - 65_000 });

  it('shows its time without reading it out, and every control', async () => {
    await render(inApp(<CallList endpoint={readyWith([talking])} />));
    const timer = byRole('timer');
    expect(timer.textContent).toMatch(/^01:0\d$/);
    expect(timer.getAttribute('aria-live')).toBe('off');
    expect(buttonNames()).toEqual(['Mute', 'Hold', 'Turn on video', 'Keypad', 'More', 'Hang up']);
  });

  it('keeps its controls when a second call comes in', async () => {
    const second = callWith({ id: 'call-2', remote: { number: '+33123456789' } });
    await render(inApp(<CallList endpoint={readyWith([talking, second])} />));
    expect(buttonNames(byRole('group', 'Bruno Benoît'))).toContain('Hang up');
    expect(buttonNames(byRole('group', '+33123456789'))).toEqual(['Answer', 'Decline']);
  });

  it('runs one command of a kind at a time, and the button rests meanwhile', async () => {
    const endpoint = readyWith([talking]);
    await render(inApp(<CallList endpoint={endpoint} />));
    await click(byRole('button', 'Hold'));
    expect(byRole('button', 'Hold').getAttribute('aria-disabled')).toBe('true');
    await click(byRole('button', 'Hold'));
    expect(endpoint.commands).toHaveLength(1);
    await settle(() => {
      endpoint.answer();
    });
    expect(byRole('button', 'Hold').getAttribute('aria-disabled')).not.toBe('true');
  });

  it('says where it happened that a command failed', async () => {
    const endpoint = readyWith([talking]);
    await render(inApp(<CallList endpoint={endpoint} />));
    await click(byRole('button', 'Mute'));
    await settle(() => {
      endpoint.answer('hub-lost');
    });
    expect(byRole('group', 'Bruno Benoît').textContent).toContain('connection to the server is interrupted');
    expect(announced('assertive')).toContain('connection to the server is interrupted');
  });

  it('sends tones by key and by keyboard from its keypad', async () => {
    const endpoint = readyWith([talking]);
    await render(inApp(<CallList endpoint={endpoint} />));
    await click(byRole('button', 'Keypad'));
    expect(byRole('button', 'Keypad').getAttribute('aria-expanded')).toBe('true');
    const pad = byRole('group', 'Tones for this call');
    await click(byRole('button', /^5/, pad));
    await press('#', byRole('button', /^5/, pad));
    expect(endpoint.commands).toMatchObject([
      { kind: 'dtmf', tones: '5' },
      { kind: 'dtmf', tones: '#' },
    ]);
  });

  it('stays in sight with resting buttons when its companion has gone', async () => {
    const endpoint = readyWith([talking]);
    await render(inApp(<CallList endpoint={endpoint} />));
    await settle(() => {
      endpoint.publish({ availability: 'lost' });
    });
    await click(byRole('button', 'Hang up'));
    expect(endpoint.commands).toEqual([]);
  });
});

it('says why a call ended', async () => {
  const ended = callWith({ state: 'ended', endedAt: Date.now(), endReason: 'busy' });
  await render(inApp(<CallList endpoint={readyWith([ended])} />));
  expect(byRole('status', undefined, byRole('group', 'Bruno Benoît')).textContent).toBe('Busy');
  expect(allByRole('button')).toEqual([]);
});

it('shows a dial as long as it is no call, and then the call alone', async () => {
  const endpoint = readyWith([]);
  const target = { kind: 'number', number: '203', name: 'Chloé' } as const;
  await render(inApp(<CallList endpoint={endpoint} />));
  await settle(() => {
    endpoint.publish({ unconfirmed: [{ kind: 'dial', id: 'dial-1', target, media: 'audio' }] });
  });
  expect(byRole('group', 'Chloé').textContent).toContain('Setting up the call');
  const call = callWith({ state: 'dialing', direction: 'outgoing', commandId: 'dial-1', remote: target });
  await settle(() => {
    endpoint.publish({ state: stateWith([call]) });
  });
  expect(byRole('group', 'Chloé').textContent).toContain('Calling');
});

it('speaks French', async () => {
  await render(inApp(<CallList endpoint={readyWith([callWith()])} />, 'fr'));
  expect(document.documentElement.lang).toBe('fr');
  expect(buttonNames(byRole('region', 'Appels'))).toEqual(['Répondre', 'Refuser']);
});

describe('the quality of a call', () => {
  const talking = (change: Parameters<typeof callWith>[0] = {}) =>
    callWith({ state: 'connected', connectedAt: Date.now(), ...change });

  it('is shown as bars with words, and nothing while it is not known or the call is held', async () => {
    const endpoint = readyWith([talking()]);
    await render(inApp(<CallList endpoint={endpoint} />));
    expect(allByRole('img')).toEqual([]);
    const quality = { score: 4.3, warnings: [] };
    await settle(() => {
      endpoint.publish({ state: stateWith([talking({ quality })]) });
    });
    expect(byRole('img', 'Sound quality: good, 4.3 of 5')).toBeTruthy();
    await settle(() => {
      endpoint.publish({ state: stateWith([talking({ state: 'held' })]) });
    });
    await settle(() => {
      endpoint.publish({ state: stateWith([talking({ quality, state: 'ended' })]) });
    });
    expect(allByRole('img')).toEqual([]);
  });

  it('speaks French numbers', async () => {
    const endpoint = readyWith([talking({ quality: { score: 2.6, warnings: [] } })]);
    await render(inApp(<CallList endpoint={endpoint} />, 'fr'));
    expect(byRole('img', 'Qualité du son\u00a0: mauvaise, 2,6 sur 5')).toBeTruthy();
  });

  it('is warned of in words, which are spoken once however often it comes and goes', async () => {
    const endpoint = readyWith([talking()]);
    await render(inApp(<CallList endpoint={endpoint} />));
    const warns = (...warnings: ('network-here' | 'microphone-silent')[]) =>
      settle(() => {
        endpoint.publish({ state: stateWith([talking({ quality: { score: 3, warnings } })]) });
      });
    await warns('microphone-silent');
    expect(byRole('group').textContent).toContain('Your microphone is silent');
    expect(announced('polite')).toContain('Your microphone is silent');
    await warns('network-here');
    expect(announced('polite')).toContain('Your network is slow');
    await warns();
    expect(byRole('group').textContent).not.toContain('Your network is slow');
    await warns('microphone-silent');
    expect(announced('polite')).toContain('Your network is slow');
  });
});
