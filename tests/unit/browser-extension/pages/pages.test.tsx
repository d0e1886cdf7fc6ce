/** @jest-environment jsdom */
import { act } from 'react';
import { EmergencyPage } from '../../../../browser-extension/emergency/emergency-page';
import type { PopupState } from '../../../../browser-extension/messages/message';
import { OptionsPage } from '../../../../browser-extension/options/options-page';
import { CallRows } from '../../../../browser-extension/popup/call-rows';
import { PopupPage } from '../../../../browser-extension/popup/popup-page';
import { allByRole, byRole, click, render, unmountAll } from '../../../support/dom';
import '../../shared/ui/support/modal-dialogs';
import { inApp } from '../../shared/ui/support/in-app';
import { FakeChrome } from '../support/fake-chrome';

let chrome: FakeChrome;
let show: (state: PopupState) => void;
beforeEach(() => {
  jest.spyOn(window, 'close').mockClear().mockImplementation();
  chrome = new FakeChrome().install();
  show = (state) => {
    chrome.port.deliver(state);
  };
});
afterEach(unmountAll);

const nobody: PopupState = { disabled: false, availability: 'absent', calls: [] };
const words = (): string => document.body.textContent;

describe('the popup', () => {
  it('offers the way in to whoever is not signed in', async () => {
    await render(inApp(<PopupPage site="news.example.com" />));
    act(() => {
      show(nobody);
    });
    await click(byRole('button', 'Sign in'));
    expect(chrome.optionsOpened).toBe(1);
  });

  it('has a switch for the site, and none for pages of the browser', async () => {
    await render(inApp(<PopupPage site="news.example.com" />));
    const input = document.querySelector<HTMLInputElement>('input[role=switch]');
    expect(input?.checked).toBe(true);
    await act(async () => {
      input?.click();
      await Promise.resolve();
    });
    expect(chrome.areas.local['preferences']).toMatchObject({ excluded: ['news.example.com'] });
    expect(words()).toContain('Numbers are left alone on news.example.com');
    await unmountAll();
    await render(inApp(<PopupPage site={undefined} />));
    expect(document.querySelector('input[role=switch]')).toBeNull();
  });

  it('says that the administrator has switched the extension off', async () => {
    await render(inApp(<PopupPage site={undefined} />));
    act(() => {
      show({ ...nobody, user: 'Amira', disabled: true });
    });
    expect(words()).toContain('Your administrator has switched the browser extension off.');
  });

  it('hangs up and mutes live calls', async () => {
    const onCommand = jest.fn();
    const calls = [
      { id: 'a', name: 'Bruno', state: 'connected', muted: true },
      { id: 'b', name: '', state: 'incoming', muted: false },
    ] as const;
    await render(inApp(<CallRows calls={calls} onCommand={onCommand} />));
    await click(byRole('button', 'Unmute'));
    await click(allByRole('button', 'Hang up')[1] as HTMLElement);
    expect(onCommand.mock.calls).toEqual([
      [{ kind: 'mute', callId: 'a', muted: false }],
      [{ kind: 'hang-up', callId: 'b' }],
    ]);
    expect(words()).not.toContain('undefined');
  });
});

describe('the options', () => {
  it('list the sites that are left alone, and mark them again', async () => {
    chrome.areas.local['preferences'] = { excluded: ['a.example', 'b.example'], telLinks: false };
    await render(inApp(<OptionsPage />));
    await click(byRole('button', 'Mark numbers on a.example again'));
    expect(chrome.areas.local['preferences']).toMatchObject({ excluded: ['b.example'] });
  });

  it('leave the server to an administrator who has set it', async () => {
    chrome.areas.managed['server'] = 'https://ours.example.com';
    await render(inApp(<OptionsPage />));
    const field = document.querySelector<HTMLInputElement>('input[type=url]');
    expect([field?.value, field?.disabled]).toEqual(['https://ours.example.com', true]);
    expect(words()).toContain('Set by your administrator.');
  });
});

describe('the page that asks about a call for help', () => {
  const question = { id: 'q1', number: '112', target: { kind: 'number', number: '112' } } as const;

  it('tells the worker to call, once its person says so', async () => {
    await render(inApp(<EmergencyPage question={question} emergency={undefined} />));
    await click(byRole('button', 'Call 112 anyway'));
    expect(chrome.told).toEqual([{ type: 'confirm-emergency', id: 'q1' }]);
    expect(window.close).toHaveBeenCalled();
  });

  it('offers nothing where the administrator refuses such calls', async () => {
    await render(
      inApp(
        <EmergencyPage
          question={question}
          emergency={{ policy: 'refuse', phonePolicy: 'native', text: 'Use a red one' }}
        />,
      ),
    );
    expect(allByRole('button')).toHaveLength(1);
    expect(words()).toContain('Use a red one');
  });
});
