/** @jest-environment jsdom */
import type { ReactNode } from 'react';
import type { Endpoint } from '../../../../shared/endpoint/endpoint';
import { ProfileMenu } from '../../../../shared/ui/profile/profile-menu';
import { useAutoAnswerChoice } from '../../../../teams-app/view/use-auto-answer-choice';
import { allByRole, byRole, click, render, settle, unmountAll } from '../../../support/dom';
import { FakeEndpoint, readyWith, stateWith } from '../../shared/ui/support/fake-endpoint';
import { announced, inApp } from '../../shared/ui/support/in-app';

afterEach(unmountAll);

function Menu({ endpoint }: { readonly endpoint: Endpoint | undefined }): ReactNode {
  const choice = useAutoAnswerChoice(endpoint);
  return <ProfileMenu report={() => []} onOpenLink={() => undefined} more={choice && [choice]} />;
}

async function openMenu(endpoint: Endpoint | undefined): Promise<void> {
  await render(inApp(<Menu endpoint={endpoint} />));
  await click(byRole('button', 'More options'));
  await settle(() => import('../../../../shared/ui/controls/menu-surface'));
}

describe('automatic answer in the menu of the tab', () => {
  it('is switched on and off at the companion that is there', async () => {
    const endpoint = readyWith([], { autoAnswer: false });
    await openMenu(endpoint);
    const item = byRole('menuitemcheckbox', 'Automatic answer');
    expect(item.getAttribute('aria-checked')).toBe('false');
    await click(item);
    expect(endpoint.commands).toEqual([expect.objectContaining({ kind: 'auto-answer', on: true })]);
    endpoint.answer();
    await settle(() => {
      endpoint.publish({ state: stateWith([], { autoAnswer: true }) });
    });
    await click(byRole('button', 'More options'));
    expect(byRole('menuitemcheckbox', 'Automatic answer').getAttribute('aria-checked')).toBe('true');
    await click(byRole('menuitemcheckbox', 'Automatic answer'));
    expect(endpoint.commands.at(-1)).toMatchObject({ kind: 'auto-answer', on: false });
  });

  it('says what went wrong', async () => {
    const endpoint = readyWith([], { autoAnswer: false });
    await openMenu(endpoint);
    await click(byRole('menuitemcheckbox', 'Automatic answer'));
    endpoint.answer('not-supported');
    await settle();
    expect(announced('assertive')).not.toBe('');
  });

  it('is not there without a companion, or for one that cannot answer by itself', async () => {
    const { state } = readyWith([], { autoAnswer: true }).snapshot();
    const gone = new FakeEndpoint({ availability: 'absent', unconfirmed: [], state });
    for (const endpoint of [undefined, gone, readyWith([])]) {
      await openMenu(endpoint);
      expect(allByRole('menuitemcheckbox')).toHaveLength(0);
      await unmountAll();
    }
  });
});
