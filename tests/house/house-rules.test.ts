import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Runs one of the package's own scripts and answers what it complained about. */
function complaints(script: string): string {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stdout + stderr;
}

describe('the house rules', () => {
  it.each([
    ['every type is right', 'typecheck'],
    ['imports stay inside their zones, and the linter is content', 'lint'],
    ['files are formatted', 'format:check'],
    ['no code is dead, and no imports run in a circle', 'dead-code'],
  ])(
    '%s',
    (_rule, script) => {
      expect(complaints(script)).toBe('');
    },
    300_000,
  );
});
