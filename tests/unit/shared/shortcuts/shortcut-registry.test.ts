import { currentCall, lastHeldCall, ringingCall } from '../../../../shared/shortcuts/calls-in-reach';
import { ShortcutRegistry } from '../../../../shared/shortcuts/shortcut-registry';
import { callWith } from '../ui/support/fake-endpoint';

describe('who attends to a shortcut', () => {
  it('is the part of the page that came last, then the one before it again', () => {
    const registry = new ShortcutRegistry();
    const done: string[] = [];
    expect(registry.attends('mute')).toBe(false);
    const page = registry.attach('mute', () => done.push('page'));
    const dialog = registry.attach('mute', () => done.push('dialog'));
    registry.run('mute');
    dialog();
    registry.run('mute');
    page();
    registry.run('mute');
    expect(done).toEqual(['dialog', 'page']);
  });

  it('is nobody while a combination is being recorded', () => {
    const registry = new ShortcutRegistry();
    const done: string[] = [];
    registry.attach('mute', () => done.push('muted'));
    const resume = registry.pause();
    registry.run('mute');
    resume();
    resume();
    registry.run('mute');
    expect(done).toEqual(['muted']);
  });
});

describe('the call a shortcut means', () => {
  const first = callWith({ id: 'first', startedAt: 1 });
  const second = callWith({ id: 'second', startedAt: 2 });

  it('to answer is the one that has rung longest', () => {
    expect(ringingCall([second, first])?.id).toBe('first');
    expect(ringingCall([callWith({ state: 'connected' })])).toBeUndefined();
  });

  it('to end is the one talked in, then the one being set up, then the only one on hold', () => {
    const held = callWith({ id: 'held', state: 'held' });
    const dialing = callWith({ id: 'dialing', state: 'dialing' });
    const talking = callWith({ id: 'talking', state: 'connected' });
    expect(currentCall([held, dialing, talking])?.id).toBe('talking');
    expect(currentCall([first, held, dialing])?.id).toBe('dialing');
    expect(currentCall([first, held])?.id).toBe('held');
    expect(currentCall([held, { ...held, id: 'other' }])).toBeUndefined();
  });

  it('to resume is the one held last', () => {
    const held = [first, second].map((call) => ({ ...call, state: 'held' as const }));
    expect(lastHeldCall(held)?.id).toBe('second');
  });
});
