import '../support/patience';
import { BLOCK_ID } from '../../shared/meetings/block/block-id';
import { openBrowser } from '../support/browser';
import { Opened } from '../support/opened';
import { Outlook } from '../support/outlook';
import { people } from '../support/people';
import { startSuite, type Suite } from '../support/start-suite';

const { amira, bruno } = people;

/** How often our block, as Outlook keeps it, is in a body. */
const blocks = (body: string): number => body.split(BLOCK_ID).length - 1;

/** What the add-in says at the head of the item. */
async function says(outlook: Outlook, words: RegExp): Promise<void> {
  try {
    await outlook.item.getByText(words).first().waitFor({ timeout: 10_000 });
  } catch (cause) {
    throw new Error(`not said: ${String(words)}; there is: ${await outlook.item.innerText()}`, { cause });
  }
}

describe('a meeting room in an appointment', () => {
  const opened = new Opened();
  let suite: Suite;

  beforeAll(async () => {
    suite = opened.add(await startSuite());
  });
  afterAll(() => opened.close());

  it('is added by one click, once, changed in the pane and taken out, and the rest stays as it was', async () => {
    const browser = opened.add(await openBrowser(suite));
    const outlook = await Outlook.open(browser, amira);
    await outlook.openAppointment('Review of the quarter');
    const before = await outlook.body();
    const places = await outlook.location();

    await outlook.run('Add meeting');
    await says(outlook, /was added|is in the appointment now/);
    const once = await outlook.body();
    expect(blocks(once)).toBe(1);
    expect(once).toMatch(/https:\/\/[^"]+\/meet\/[a-z0-9-]+/);
    expect(await outlook.location()).toContain('/meet/');

    await outlook.run('Add meeting');
    await says(outlook, /in the appointment already/);
    expect(blocks(await outlook.body())).toBe(1);

    await outlook.press('Call a contact');
    await outlook.pane.getByRole('tab', { name: 'Meeting' }).click();
    await outlook.pane.getByText('is in this appointment.').waitFor();
    const others = outlook.pane.getByRole('radio', { checked: false });
    await others.first().check();
    await outlook.pane.getByRole('button', { name: 'Change to this room' }).click();
    await outlook.pane
      .getByText(/^The room of the appointment is .* now\.$/)
      .first()
      .waitFor();
    const changed = await outlook.body();
    expect(blocks(changed)).toBe(1);
    expect(changed).not.toBe(once);
    expect((await outlook.location()).split('/meet/')).toHaveLength(2);

    await outlook.run('Remove meeting');
    await says(outlook, /was taken out/);
    await outlook.pane.getByRole('button', { name: 'Add to the appointment' }).waitFor();
    expect(await outlook.body()).toBe(before);
    expect(await outlook.location()).toBe(places);

    await outlook.openAppointment('Notes in plain text');
    const plain = await outlook.body();
    await outlook.run('Add meeting');
    expect(await outlook.body()).toContain('/meet/');
    await outlook.run('Remove meeting');
    expect(await outlook.body()).toBe(plain);
  });

  it('is that of the calendar’s owner when a delegate writes there', async () => {
    const browser = opened.add(await openBrowser(suite));
    const outlook = await Outlook.open(browser, bruno);
    await outlook.newAppointment(`New event for ${amira.name}`);
    await outlook.run('Add meeting');
    await says(outlook, /was added|is in the appointment now/);
    expect(await outlook.body()).toMatch(/Weekly team meeting|Board/);
    expect(await outlook.body()).not.toContain('Bruno’s room');
  });
});
