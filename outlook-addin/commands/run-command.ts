import { categoryOf, errorCodeOf } from '../../shared/errors/app-error';
import type { ErrorCode } from '../../shared/errors/error-code';
import type { ItemNotice } from '../host/host';
import type { CommandMeans } from './command-means';
import type { CommandKey, Words } from './words/words';

/** What a function does; answers what to tell at the end. */
export type Command = (means: CommandMeans) => Promise<ItemNotice>;

/** Runs a function and says at the head of the item that it works, and what came of it. Never rejects. */
export async function runCommand(means: CommandMeans, progress: CommandKey, command: Command): Promise<void> {
  const { host, words } = means;
  const tell = async (notice: ItemNotice): Promise<void> => {
    try {
      await host.notify(notice);
    } catch {
      // There is no other place to tell it.
    }
  };
  const begun = tell({ kind: 'progress', text: words(progress) });
  const outcome = await command(means).catch((error: unknown) => failureNotice(errorCodeOf(error), words));
  await begun;
  await tell(outcome);
}

/** What a person can do about it goes before what happened. */
function failureNotice(code: ErrorCode, words: Words): ItemNotice {
  if (code === 'forbidden') return { kind: 'error', text: words('outlook-command.item-forbidden') };
  if (code === 'message-too-large') return { kind: 'error', text: words('outlook-command.too-large') };
  if (categoryOf(code) === 'permission') {
    const label = words('outlook-command.sign-in.open');
    return { kind: 'info', text: words('outlook-command.sign-in'), opens: { view: 'rooms', label } };
  }
  if (code === 'timeout') return { kind: 'error', text: words('outlook-command.failed.timeout') };
  const offline = categoryOf(code) === 'network' && code !== 'unavailable';
  return {
    kind: 'error',
    text: words(offline ? 'outlook-command.failed.network' : 'outlook-command.failed'),
  };
}
