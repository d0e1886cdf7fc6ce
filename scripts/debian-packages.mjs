import { spawnSync } from 'node:child_process';

/**
 * Debian starts a daemon as soon as its package is there, on ports and with a configuration of its own; here
 * tests start what they need themselves. `policy-rc.d` is Debian's word for that, and stays no longer than this.
 */
const INSTALL = `
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  trap 'rm -f "$policy"' EXIT
  printf '#!/bin/sh\\nexit 101\\n' > "$policy"
  chmod 755 "$policy"
fi
apt-get install -y --no-install-recommends "$@"
`;

/**
 * Installs Debian packages that tests or benchmarks need and the machine lacks.
 * @param {readonly string[]} packages
 * @throws {Error} naming the packages, where they cannot be installed from here.
 */
export function installDebianPackages(packages) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (/** @type {string[]} */ ...words) => {
    const [command = '', ...args] = [...sudo, ...words];
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return (
      spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment }).status === 0
    );
  };
  console.error(`Installing ${packages.join(', ')} …`);
  const installed = run('apt-get', 'update') && run('sh', '-c', INSTALL, 'sh', ...packages);
  if (!installed) {
    throw new Error(
      `Please install ${packages.join(', ')}: it is needed here and could not be installed by itself.`,
    );
  }
}
