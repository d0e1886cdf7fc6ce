import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockDirectory } from '../../../../server/store/lock-file';
import { emptyDirectory, removeDirectory } from '../support/data-directories';

describe('the lock of a data directory', () => {
  let directory: string;
  let lock: string;
  beforeEach(() => {
    directory = emptyDirectory();
    lock = join(directory, 'lock');
  });
  afterEach(() => {
    removeDirectory(directory);
  });

  it('is held by one at a time, and given back', () => {
    const release = lockDirectory(directory);
    expect(() => lockDirectory(directory)).toThrow('is in use');
    release();
    expect(readdirSync(directory)).toEqual([]);
    lockDirectory(directory)();
  });

  it('of a living process stands', () => {
    // The process that runs jest's workers outlives this test.
    const stat = readFileSync(`/proc/${String(process.ppid)}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    writeFileSync(lock, `${String(process.ppid)} ${boot} ${started}`);
    expect(() => lockDirectory(directory)).toThrow('is in use');
    expect(existsSync(lock)).toBe(true);
  });

  it.each([
    ['a process that is gone', '4194304 some-boot 1'],
    ['a process whose number another has now', `${String(process.ppid)} another-boot 1`],
    ['this process, from a life before', `${String(process.pid)} another-boot 1`],
    ['nobody: the machine stopped while it was written', ''],
  ])('of %s is taken over', (_name, content) => {
    writeFileSync(lock, content);
    const release = lockDirectory(directory);
    expect(readFileSync(lock, 'utf8')).toMatch(new RegExp(`^${String(process.pid)}\\b`));
    expect(readdirSync(directory)).toEqual(['lock']);
    release();
  });
});
