/** @jest-environment jsdom */
import type { ReactElement } from 'react';
import type { Endpoint } from '../../../../shared/endpoint/endpoint';
import type { ChosenBindings } from '../../../../shared/shortcuts/bindings';
import { CallList } from '../../../../shared/ui/calls/call-list';
import { SearchField } from '../../../../shared/ui/controls/search-field';
import { ShortcutProvider } from '../../../../shared/ui/shortcuts/shortcut-provider';
import { useCallShortcuts } from '../../../../shared/ui/shortcuts/use-call-shortcuts';
import { byRole, render, settle, unmountAll } from '../../../support/dom';
import { callWith, readyWith } from './support/fake-endpoint';
import { announced, inApp } from './support/in-app';

afterEach(unmountAll);

const dialled: string[] = [];

function Page({ endpoint }: { readonly endpoint: Endpoint }): ReactElement {
  useCallShortcuts(endpoint, (target) => {
    dialled.push(target.kind === 'number' ? target.number : target.uri);
  });
  return (
    <>
      <SearchField name="Search" value="" onChange={() => undefined} />
      <CallList endpoint={endpoint} />
    </>
  );
}

const open = (endpoint: Endpoint, chosen: ChosenBindings = {}, locale: 'en' | 'fr' = 'en') =>
  render(
    inApp(
      <ShortcutProvider chosen={chosen}>
        <Page endpoint={endpoint} />
      </ShortcutProvider>,
      locale,
    ),
  );

/** Presses a key as a browser tells of it; true when the page has taken it. */
async function press(key: string, init: KeyboardEventInit = {}, target: Element = document.body) {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
  const event = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...init });
  await settle(() => {
    target.dispatchEvent(event);
  });
  return event.defaultPrevented;
}
const ctrl = { ctrlKey: true };
const ctrlAlt = { ctrlKey: true, altKey: true };

describe('the shortcuts of calls', () => {
  it('answer, decline, mute, hold and end', async () => {
    const endpoint = readyWith([callWith({ video: { offered: true, sending: false, receiving: false } })]);
    await open(endpoint);
    expect(await press('a', ctrlAlt)).toBe(true);
    await press('i', ctrlAlt);
    await settle(() => {
      endpoint.publish({ state: readyWith([callWith({ state: 'connected' })]).snapshot().state });
    });
    await press('m', ctrl);
    await press('h', ctrlAlt);
    await press('e', ctrlAlt);
    expect(endpoint.commands).toEqual([
      expect.objectContaining({ kind: 'answer', callId: 'call-1', media: 'audio' }),
      expect.objectContaining({ kind: 'decline', callId: 'call-1' }),
      expect.objectContaining({ kind: 'mute', muted: true }),
      expect.objectContaining({ kind: 'hold', held: true }),
      expect.objectContaining({ kind: 'hang-up', callId: 'call-1' }),
    ]);
  });

  it('say so when there is nothing to do', async () => {
    const endpoint = readyWith([]);
    await open(endpoint);
    await press('a', ctrlAlt);
    expect(announced('assertive')).toBe('No call is ringing.');
    await press('e', ctrlAlt);
    expect(announced('assertive')).toBe('You are not in a call.');
    await press('r', ctrlAlt);
    expect(announced('assertive')).toBe('No number has been dialled yet.');
    expect(endpoint.commands).toEqual([]);
  });

  it('say which call is missing to hand one over to the other', async () => {
    const endpoint = readyWith([]);
    await open(endpoint);
    await press('t', ctrlAlt);
    expect(announced('assertive')).toBe('You are not in a call.');
    await settle(() => {
      endpoint.publish({ state: readyWith([callWith({ state: 'connected' })]).snapshot().state });
    });
    await press('t', ctrlAlt);
    expect(announced('assertive')).toBe('No other call is on hold.');
    expect(endpoint.commands).toEqual([]);
  });

  it('redial what was dialled last', async () => {
    await open(readyWith([], { lastDialled: { kind: 'number', number: '203' } }));
    await press('r', ctrlAlt);
    expect(dialled).toEqual(['203']);
  });

  it('do one thing however long the key is held down', async () => {
    const endpoint = readyWith([callWith({ state: 'connected' })]);
    await open(endpoint);
    await press('m', ctrl);
    endpoint.answer();
    await settle();
    expect(await press('m', { ...ctrl, repeat: true })).toBe(true);
    expect(endpoint.commands).toHaveLength(1);
  });

  it('leave every key alone that nobody attends to, and all that is written', async () => {
    const endpoint = readyWith([callWith()]);
    await open(endpoint);
    const field = byRole('textbox', 'Search');
    expect(await press('a', {}, field)).toBe(false);
    expect(await press('A', { shiftKey: true }, field)).toBe(false);
    expect(await press('€', { code: 'KeyE', modifierAltGraph: true }, field)).toBe(false);
    expect(await press('c', ctrl, field)).toBe(false);
    // Nothing on this page transfers.
    expect(await press('x', ctrlAlt)).toBe(false);
    expect(endpoint.commands).toEqual([]);
  });

  it('are the ones the person has chosen', async () => {
    const endpoint = readyWith([callWith()]);
    await open(endpoint, { answer: 'Ctrl+Alt+Y', decline: null });
    await press('a', ctrlAlt);
    await press('i', ctrlAlt);
    expect(endpoint.commands).toEqual([]);
    await press('y', ctrlAlt);
    expect(endpoint.commands).toHaveLength(1);
  });

  it('stand beside the buttons that do the same', async () => {
    await open(readyWith([callWith()]), {}, 'fr');
    const answer = byRole('button', 'Répondre');
    expect(answer.dataset['hint']).toBe('Répondre (Ctrl + Alt + A)');
    expect(answer.getAttribute('aria-keyshortcuts')).toBe('Control+Alt+A');
    await unmountAll();
    await open(readyWith([callWith()]), { answer: null });
    expect(byRole('button', 'Answer').hasAttribute('aria-keyshortcuts')).toBe(false);
  });
});
