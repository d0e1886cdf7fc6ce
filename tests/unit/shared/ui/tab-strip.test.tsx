/** @jest-environment jsdom */
import { TabStrip } from '../../../../shared/ui/controls/tab-strip';
import { allByRole, byRole, nameOf, render, unmountAll } from '../../../support/dom';
import { inApp } from './support/in-app';

afterEach(unmountAll);

it('shows how much is new behind a tab, and says it in words, without another name for the tab', async () => {
  const tabs = [
    { key: 'contacts', name: 'Contacts' },
    { key: 'recent', name: 'Recent', badge: { count: 120, name: '120 new missed calls' } },
  ];
  await render(
    inApp(<TabStrip id="t" name="Sections" tabs={tabs} selected="contacts" onSelect={jest.fn()} />),
  );
  expect(allByRole('tab').map(nameOf)).toEqual(['Contacts', 'Recent']);
  const recent = byRole('tab', 'Recent');
  expect(recent.getAttribute('aria-description')).toBe('120 new missed calls');
  expect(recent.textContent).toBe('Recent99+');
  expect(byRole('tab', 'Contacts').getAttribute('aria-description')).toBeNull();
});
