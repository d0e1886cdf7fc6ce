import type { Directory } from './directory';

/** Several changes in a row are one to whoever reads the directory anew. */
const QUIET_MS = 1_000;

/** Tells of changes of the directory, soon after, and once for many. Answers what ends it. */
export function announceChanges(
  directory: Pick<Directory, 'onChanged' | 'revision'>,
  tell: (revision: number) => void,
  quiet = QUIET_MS,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const release = directory.onChanged(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      tell(directory.revision);
    }, quiet).unref();
  });
  return () => {
    release();
    clearTimeout(timer);
  };
}
