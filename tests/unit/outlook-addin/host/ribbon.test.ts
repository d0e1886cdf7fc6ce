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
  const slow = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    done.push('add');
  };
  const press = ribbon({ add: slow, remove: () => Promise.resolve(void done.push('remove')) });
  await Promise.all([press('add'), press('remove'), press('add')]);
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
