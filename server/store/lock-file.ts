import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error';
import { systemCodeOf } from '../system-error';

/** Directories this very process holds: its own number in a lock tells nothing. */
const held = new Set<string>();

/**
 * Takes the lock of a directory: a file with our process number and the moment we started. One
 * whose process is gone (killed, or the machine restarted) is taken over.
 * @returns what gives it back
 * @throws StartError while another process lives that holds it
 */
export function lockDirectory(directory: string): () => void {
  const path = join(directory, 'lock');
  const own = join(directory, `lock.${String(process.pid)}`);
  writeFileSync(own, identityOf(process.pid), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (linked(own, path)) {
        held.add(path);
        return () => {
          held.delete(path);
          rmSync(path, { force: true });
        };
      }
      const holder = read(path);
      if (holder !== undefined && isAlive(holder, path)) break;
      removeStale(path, holder);
    }
  } finally {
    rmSync(own, { force: true });
  }
  throw new StartError(`The data directory ${directory} is in use by another process.`);
}

/** A link appears whole or not at all, and fails where one exists: whoever succeeds holds the lock. */
function linked(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the stale lock away first: had somebody renewed it meanwhile, theirs is put back. */
function removeStale(path: string, holder: string | undefined): void {
  const aside = `${path}.stale.${String(process.pid)}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // Somebody else was quicker.
  }
  if (read(aside) !== holder) linked(aside, path);
  rmSync(aside, { force: true });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isAlive(holder: string, path: string): boolean {
  const pid = Number(holder.split(' ')[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return held.has(path);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemCodeOf(error) !== 'EPERM') return false;
  }
  return identityOf(pid) === holder;
}

/**
 * A process number, and where the system tells it the start of that process and of the machine:
 * numbers are used again, after a restart most of all. Without it the number must do.
 */
function identityOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // proc(5): the 22nd field; the 2nd may hold spaces and brackets.
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    return `${String(pid)} ${boot} ${started}`;
  } catch {
    return String(pid);
  }
}
