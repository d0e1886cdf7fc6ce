/** @jest-environment jsdom */
import type { PendingDigits } from '../../../../shared/call/call';
import { CallList } from '../../../../shared/ui/calls/call-list';
import { allByRole, byRole, click, nameOf, render, settle, unmountAll } from '../../../support/dom';
import { callWith, readyWith, stateWith } from './support/fake-endpoint';
import { announced, inApp } from './support/in-app';

afterEach(unmountAll);

const dialled = (digits?: PendingDigits) =>
  callWith({ state: 'connected', connectedAt: Date.now(), ...(digits ? { digits } : {}) });

describe('the digits behind a number', () => {
  it('wait, masked, for one click, and say so once', async () => {
    const endpoint = readyWith([dialled({ stage: 'waiting', left: 4 })]);
    await render(inApp(<CallList endpoint={endpoint} />));
    expect(announced('polite')).toContain('Further digits wait until they are asked for.');
    await click(byRole('button', 'Send the digits •••• now'));
    expect(endpoint.commands).toMatchObject([{ kind: 'digits', action: 'send' }]);
    await settle(() => {
      endpoint.answer();
      endpoint.publish({ state: stateWith([dialled({ stage: 'sending', left: 3 })]) });
    });
    expect(document.body.textContent).toContain('Sending digits, 3 left');
    expect(allByRole('button').map(nameOf)).not.toContain('Send the digits •••• now');
  });

  it('can be given up, and leave nothing behind', async () => {
    const endpoint = readyWith([dialled({ stage: 'sending', left: 9 })]);
    await render(inApp(<CallList endpoint={endpoint} />));
    await click(byRole('button', 'Do not send'));
    expect(endpoint.commands).toMatchObject([{ kind: 'digits', action: 'cancel' }]);
    await settle(() => {
      endpoint.answer();
      endpoint.publish({ state: stateWith([dialled()]) });
    });
    expect(allByRole('button').map(nameOf)).not.toContain('Do not send');
  });
});
