import { associate } from '../../../../outlook-addin/host/ribbon';

type Run = (event: { completed(): void }) => void;

function ribbon(functions: Parameters<typeof associate>[0]) {
  const buttons = new Map<string, Run>();
  associate(functions, { actions: { associate: (name, run) => void buttons.set(name, run) } });
  /** Resolves when Outlook is told that the function has ended. */
  return (name: string): Promise<void> =>
    new Promise((resolve) => {
      buttons.get(name)?.({ completed: resolve });
    });
}

it('a click while another runs waits for it', async () => {
  const done: string[] = [];
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const slow = async (): Promise<void> => {
    await ended;
    done.push('add');
  };
  const press = ribbon({ add: slow, remove: () => Promise.resolve(void done.push('remove')) });
  const all = Promise.all([press('add'), press('remove'), press('add')]);
  expect(done).toEqual([]);
  end();
  await all;
  expect(done).toEqual(['add', 'remove', 'add']);
});

it('Outlook is told that a function has ended, and the next one runs, whatever went wrong', async () => {
  const press = ribbon({
    bad: () => Promise.reject(new Error('defect')),
    good: () => Promise.resolve(),
  });
  await press('bad');
  await press('good');
});
