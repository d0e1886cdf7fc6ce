/** @jest-environment jsdom */
import { Fetched } from '../../../../companion/controls/fetched';
import { SettingsPage, type SettingsSection } from '../../../../companion/features/settings/settings-page';
import { byRole, click, press, settle } from '../../../support/dom';
import { leave, show } from './support/page';

const section = (id: string): SettingsSection => {
  const load = () => Promise.resolve({ say: () => `all about ${id}` });
  return {
    id,
    name: id,
    icon: <svg />,
    content: (
      <Fetched load={load} failure="not there">
        {({ say }) => <p>{say()}</p>}
      </Fetched>
    ),
  };
};
const sections = [section('calls'), section('keyboard'), section('devices')] as const;
const panel = () => byRole('tabpanel').textContent;

afterEach(leave);

describe('the settings', () => {
  it('open at the first section, show each in its turn, and never one in the place of another', async () => {
    await show(<SettingsPage sections={sections} onClose={() => undefined} />);
    await settle();
    expect(panel()).toBe('all about calls');
    await click(byRole('tab', 'keyboard'));
    await settle();
    expect(panel()).toBe('all about keyboard');
    expect(byRole('tabpanel').getAttribute('aria-labelledby')).toBe(byRole('tab', 'keyboard').id);
  });

  it('open where they are asked to, with the focus on their title, and are left by Escape', async () => {
    const left = jest.fn();
    await show(<SettingsPage sections={sections} opensAt="devices" onClose={left} />);
    await settle();
    expect(panel()).toBe('all about devices');
    expect(document.activeElement?.textContent).toBe('Settings');
    await press('Escape');
    expect(left).toHaveBeenCalledTimes(1);
  });
});
