import '../support/patience';
import type { Frame } from 'playwright-core';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, type Browser } from '../support/browser';
import { Companion } from '../support/companion';
import { Opened } from '../support/opened';
import { Outlook } from '../support/outlook';
import { OutlookPane } from '../support/outlook-pane';
import { people } from '../support/people';
import { startSuite } from '../support/start-suite';

const { amira, bruno } = people;

/** The page of the pane itself. */
function paneFrame({ page }: Outlook): Frame {
  const frame = page.frames().find((one) => one.url().includes('/outlook/taskpane.html'));
  if (!frame) throw new Error('the pane is not open');
  return frame;
}

describe('calling and joining from Outlook', () => {
  const opened = new Opened();
  let hersBrowser: Browser;
  let outlook: Outlook;
  let hers: Companion;
  let his: Companion;

  beforeAll(async () => {
    const suite = opened.add(await startSuite());
    hersBrowser = opened.add(await openBrowser(suite));
    const hisBrowser = opened.add(await openBrowser(suite));
    [hers, his, outlook] = await Promise.all([
      Companion.open(hersBrowser, amira),
      Companion.open(hisBrowser, bruno),
      Outlook.open(hersBrowser, amira),
    ]);
  });
  afterEach(() => Promise.all([hers.endCalls(), his.endCalls()]));
  afterAll(() => opened.close());

  it('Amira calls whoever an appointment is from, and they hear each other', async () => {
    await outlook.openAppointment('Offer for the harbour office');
    const pane = await OutlookPane.open(outlook, amira);
    await pane.pressAt(bruno.name, 'Audio call');
    await his.answer(amira);
    await pane.says(bruno, 'Connected');
    await Promise.all([hers.hears(bruno), his.hears(amira)]);
    await pane.press(bruno, 'Hang up');
    await his.says(amira, 'The other person hung up');
  });

  it('the numbers in a message are offered with the words around them', async () => {
    await outlook.openMessage('Your question about the headsets');
    const pane = await OutlookPane.open(outlook, amira);
    const number = pane.frame.getByRole('group', { name: '+49 30 23125221' });
    await number.getByText('We can deliver forty by Friday. Call me on').waitFor();
    await number.getByRole('button', { name: 'Audio call' }).waitFor();
    const ursula = pane.frame.getByRole('group', { name: 'Ursula Brandt' });
    await ursula.getByText('Purchasing').waitFor();
    expect(await accessibilityFaults(paneFrame(outlook))).toEqual([]);
    await ursula.getByRole('button', { name: 'Ursula Brandt' }).click();
    const card = pane.frame.getByRole('region', { name: 'Ursula Brandt' });
    await card.getByText('PBX directory').first().waitFor();
    expect(await accessibilityFaults(paneFrame(outlook))).toEqual([]);
    await card.getByRole('button', { name: 'Back to contacts' }).click();
    await card.waitFor({ state: 'detached' });
  });

  it('Amira joins a meeting by telephone, and its digits reach the call', async () => {
    await outlook.openAppointment('Call with the carrier');
    const pane = await OutlookPane.open(outlook, amira);
    await pane.show('Join');
    const join = pane.frame.getByRole('button', { name: /^Join: By telephone/ });
    await join.waitFor();
    expect(await accessibilityFaults(paneFrame(outlook))).toEqual([]);
    await join.click();
    await his.answer(amira);
    // The first code has been sent by itself; the second waits until it is asked for.
    await pane.frame.getByRole('button', { name: 'Send the digits ••••• now' }).click();
    // The live region says it too, for a while.
    const calls = pane.frame.getByRole('region', { name: 'Calls' });
    await calls.getByText('Further digits wait').waitFor({ state: 'detached' });
    await Promise.all([hers.idle(), his.hangUp(amira)]);
  });

  it('Amira joins by telephone from the ribbon too', async () => {
    await outlook.openAppointment('Call with the carrier');
    await outlook.press('Join');
    await his.answer(amira);
    await his.says(amira, 'Connected');
    await his.hangUp(amira);
    await hers.idle();
  });

  it('what Outlook does not give away is said, and the rest is there', async () => {
    const refusing = await Outlook.open(hersBrowser, amira, 'fault=body:fails:7000');
    await refusing.openAppointment('Review of the quarter');
    const pane = await OutlookPane.open(refusing, amira);
    await pane.frame.getByRole('group', { name: 'Priya Raghunathan' }).waitFor();
    await pane.show('Meeting');
    await pane.frame.getByText('You may not read the text of this appointment').waitFor();
    await pane.frame.getByRole('radio', { name: /Board/ }).waitFor();
    expect(await accessibilityFaults(paneFrame(refusing))).toEqual([]);
    await refusing.page.close();
  });

  it.each(['dark', 'contrast'])('the views are accessible in the theme %s too', async (theme) => {
    const themed = await Outlook.open(hersBrowser, amira, `theme=${theme}`);
    await themed.openMessage('Call with the carrier');
    const pane = await OutlookPane.open(themed, amira);
    await pane.frame.getByRole('group', { name: 'Inès Delacroix' }).waitFor();
    // What was called before comes with the state of the companion, and is not to come while axe reads.
    await pane.frame.getByText('Ready for calls').first().waitFor({ state: 'attached' });
    expect(await accessibilityFaults(paneFrame(themed))).toEqual([]);
    await pane.show('Join');
    await pane.frame.getByRole('button', { name: /^Join: By telephone/ }).waitFor();
    await pane.frame.getByText('Weekly team meeting').waitFor();
    expect(await accessibilityFaults(paneFrame(themed))).toEqual([]);
    await themed.page.close();
  });
});
