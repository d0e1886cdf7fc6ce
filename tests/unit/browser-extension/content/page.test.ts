/** @jest-environment jsdom */
import { MarkedPage } from '../../../../browser-extension/content/page';
import { Toast } from '../../../../browser-extension/content/toast';
import type { ToWorker } from '../../../../browser-extension/messages/message';
import { isExcluded } from '../../../../browser-extension/parts/page-settings';
import { findInTexts } from '../../../../browser-extension/worker/find-in-texts';
import { eventually } from '../../../support/eventually';
import { FakeChrome } from '../support/fake-chrome';

new FakeChrome().install();
Object.assign(globalThis, { requestIdleCallback: (work: () => void) => setTimeout(work, 0) });

const on = { active: true, excluded: [], telLinks: false };
const count = (): number => document.querySelectorAll('calling-suite-call').length;
const marked = (many: number) =>
  eventually(
    'marks',
    () => Promise.resolve(count()),
    (now) => now === many,
  );

it('follows the settings while it is open', async () => {
  document.body.innerHTML = '<p>01 23 45 67 89</p>';
  const page = new MarkedPage(document, (message: ToWorker) =>
    Promise.resolve(
      message.type === 'find' ? findInTexts(message.texts, { country: 'FR', extensionLength: 4 }) : undefined,
    ),
  );
  page.follow({ ...on, active: false });
  page.follow(on);
  await marked(1);
  page.follow({ ...on, excluded: [location.hostname] });
  expect(count()).toBe(0);
  page.follow({ ...on, excluded: ['example.com'] });
  await marked(1);
  page.follow({ ...on, active: false });
  expect(document.body.innerHTML).toBe('<p>01 23 45 67 89</p>');
});

it('takes everything away when the extension is gone beneath it', async () => {
  document.body.innerHTML = '<p>01 23 45 67 89</p>';
  let there = true;
  const page = new MarkedPage(document, (message: ToWorker) => {
    if (!there) return Promise.reject(new Error('Extension context invalidated.'));
    if (message.type !== 'find') return Promise.resolve();
    return Promise.resolve(findInTexts(message.texts, { country: 'FR', extensionLength: 4 }));
  });
  page.follow(on);
  await marked(1);
  there = false;
  Object.assign(chrome.runtime, { id: undefined });
  document.body.append('06 12 34 56 78');
  await marked(0);
  new FakeChrome().install();
});

it('leaves a site alone with all below it, and no other', () => {
  expect(isExcluded('example.com', ['example.com'])).toBe(true);
  expect(isExcluded('www.example.com', ['example.com'])).toBe(true);
  expect(isExcluded('notexample.com', ['example.com'])).toBe(false);
  expect(isExcluded('example.com', ['www.example.com'])).toBe(false);
});

it('says things in a place of its own, which goes with it', () => {
  const toast = new Toast(document);
  expect(document.querySelector('calling-suite-toast')?.shadowRoot).toBeNull();
  toast.show('Calling 202…', false);
  expect(document.documentElement.textContent).not.toContain('Calling');
  toast.close();
  expect(document.querySelector('calling-suite-toast')).toBeNull();
});
