/** @jest-environment jsdom */
import { StatusBar } from '../../../../shared/ui/status/status-bar';
import { byRole, click, render, unmountAll } from '../../../support/dom';
import { FakeEndpoint } from './support/fake-endpoint';
import { inApp } from './support/in-app';

afterEach(unmountAll);

const absent = () => new FakeEndpoint({ availability: 'absent', unconfirmed: [], state: undefined });
const said = () => byRole('status').textContent;

describe('the line about the way to the telephone', () => {
  it('says in a side panel in three words that the calling window is closed, and opens it', async () => {
    const open = jest.fn();
    await render(inApp(<StatusBar slim endpoint={absent()} onOpenCompanion={open} />));
    expect(said()).toBe('Calling window closedOpen companion');
    await click(byRole('button', 'Open companion'));
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('has room elsewhere to say what that means', async () => {
    await render(inApp(<StatusBar endpoint={absent()} />));
    expect(said()).toBe('The calling window is not open. It opens with your next call.');
  });

  it('is no shorter where something is wrong', async () => {
    const lost = new FakeEndpoint({ availability: 'lost', unconfirmed: [], state: undefined });
    await render(inApp(<StatusBar slim endpoint={lost} />));
    expect(said()).toContain('The calling window has gone during a call');
  });
});
