/** @jest-environment jsdom */
import { CallList } from '../../../../shared/ui/calls/call-list';
import { PullButton } from '../../../../shared/ui/calls/pull-button';
import { allByRole, byRole, click, render, settle, unmountAll } from '../../../support/dom';
import { callWith, readyWith } from './support/fake-endpoint';
import { announced, inApp } from './support/in-app';

afterEach(unmountAll);

const talking = callWith({ state: 'connected', connectedAt: Date.now() });

describe('a call and one’s other device', () => {
  it('is moved there from the menu of the call', async () => {
    const endpoint = readyWith([talking]);
    await render(inApp(<CallList endpoint={endpoint} />, 'fr'));
    await click(byRole('button', 'Plus'));
    await settle(() => import('../../../../shared/ui/controls/menu-surface'));
    await click(byRole('menuitem', "Déplacer l'appel"));
    expect(endpoint.commands).toMatchObject([{ kind: 'move', callId: 'call-1' }]);
    await settle(() => {
      endpoint.answer('no-other-device');
    });
    expect(byRole('group').textContent).toContain("Vous n'êtes connecté sur aucun autre appareil.");
  });

  it('has no such menu before it is answered', async () => {
    await render(inApp(<CallList endpoint={readyWith([callWith({ state: 'alerting' })])} />));
    expect(allByRole('button', 'More')).toEqual([]);
  });

  it('is brought here by a button, which says why when there is nothing to bring', async () => {
    const endpoint = readyWith([]);
    await render(inApp(<PullButton endpoint={endpoint} />));
    await click(byRole('button', 'Bring the call here'));
    await click(byRole('button', 'Bring the call here'));
    expect(endpoint.commands).toMatchObject([{ kind: 'pull' }]);
    await settle(() => {
      endpoint.answer('nothing-to-pull');
    });
    expect(document.body.textContent).toContain('None of your other devices is in a call.');
    expect(announced('assertive')).toBe('None of your other devices is in a call.');
  });
});
