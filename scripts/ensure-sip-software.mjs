import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackages } from './debian-packages.mjs';

/** What the interoperability tests run against: Debian's package, and a file that shows it is there. */
const software = [
  { name: 'kamailio', file: 'kamailio' },
  { name: 'kamailio-websocket-modules', file: 'kamailio/modules/websocket.so' },
  { name: 'rtpengine-daemon', file: 'rtpengine' },
  { name: 'baresip-core', file: 'baresip' },
  { name: 'nginx-light', file: 'nginx' },
  { name: 'slapd', file: 'slapd' },
];

/** Programs in the search path, modules below the folders of libraries. @param {string} file */
function isPresent(file) {
  if (!file.includes('/')) {
    return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, file)));
  }
  const folders = readdirSync('/usr/lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return ['/usr/lib', ...folders.map(({ name }) => join('/usr/lib', name))].some((folder) =>
    existsSync(join(folder, file)),
  );
}

/** Installs what the machine lacks of it. @throws {Error} naming what cannot be had */
export function ensureSipSoftware() {
  const missing = () => software.filter(({ file }) => !isPresent(file)).map(({ name }) => name);
  if (missing().length > 0) installDebianPackages(missing());
  const left = missing();
  if (left.length > 0) throw new Error(`Installed, but not where expected: ${left.join(', ')}.`);
}
