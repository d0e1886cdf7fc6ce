import { writeNotice } from '../../../../outlook-addin/host/item-notices';
import type { ItemNotice } from '../../../../outlook-addin/host/host';
import { ok } from '../support/fake-office-item';

/** What Outlook is asked to show. */
async function shown(notice: ItemNotice, links = true): Promise<Record<string, unknown>> {
  let details: object = {};
  const notificationMessages = {
    replaceAsync: (_key: string, given: object, answer: (result: ReturnType<typeof ok>) => void) => {
      details = given;
      answer(ok(undefined));
    },
    removeAsync: () => undefined,
  };
  await writeNotice({ notificationMessages } as never, notice, { links, paneButton: 'pane' });
  return details as Record<string, unknown>;
}

it('a notice fits what Outlook takes, whatever is in it', async () => {
  const { message } = await shown({ kind: 'info', text: 'x'.repeat(400) });
  expect(message).toHaveLength(150);
});

it('progress and errors carry no icon, which Outlook would refuse', async () => {
  expect(await shown({ kind: 'progress', text: 'a' })).toEqual({ type: 'progressIndicator', message: 'a' });
  expect(await shown({ kind: 'error', text: 'a' })).toEqual({ type: 'errorMessage', message: 'a' });
});

it('a link opens the pane at a view, where Outlook has links', async () => {
  const notice: ItemNotice = { kind: 'info', text: 'a', opens: { view: 'rooms', label: 'Change room' } };
  expect(await shown(notice)).toMatchObject({
    type: 'insightMessage',
    actions: [{ commandId: 'pane', actionText: 'Change room', contextData: '{"view":"rooms"}' }],
  });
  expect(await shown(notice, false)).toMatchObject({ type: 'informationalMessage', message: 'a' });
});
