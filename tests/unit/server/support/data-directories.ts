import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
  renameSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATA_VERSION } from '../../../../server/store/data-directory';
import { configSchema } from '../../../../server/config/config';
import { openAccounts } from '../../../../server/open-accounts';
import { sipSecrets } from '../../../../server/accounts/sip-secrets';
import { openStore } from '../../../../server/store/open-store';
import { quietLogger } from './quiet-logger';
import { storeThread } from './store-thread';

/** An empty directory, to be removed with `removeDirectory`. */
export function emptyDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'calling-suite-test-'));
}

export function removeDirectory(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/**
 * A data directory as a server leaves it after its first start: making a database takes seconds,
 * so it is made once for each state of the schema and copied.
 */
export async function freshDataDirectory(): Promise<string> {
  const template = join(tmpdir(), `calling-suite-template-${schemaDigest()}`);
  if (!existsSync(template)) await makeTemplate(template);
  const copy = emptyDirectory();
  cpSync(template, copy, { recursive: true });
  return copy;
}

async function makeTemplate(template: string): Promise<void> {
  const made = emptyDirectory();
  writeFileSync(join(made, 'version'), DATA_VERSION);
  const store = await openStore({ dataDir: made, workerFile: storeThread, log: quietLogger });
  // The demo people have no secrets to be sealed.
  const secrets = sipSecrets({ seal: (text) => text, open: (text) => text });
  await openAccounts({ store, config: configSchema.parse({}), demo: true, secrets });
  await store.backUp();
  await store.close();
  mkdirSync(join(template, '..'), { recursive: true });
  try {
    renameSync(made, template);
  } catch {
    // Another test process was quicker.
    removeDirectory(made);
  }
}

function schemaDigest(): string {
  const root = join(__dirname, '../../../..');
  const migrations = readdirSync(join(root, 'server/store')).filter((name) => /migrations?\.ts$/.test(name));
  const files = [
    ...migrations.sort().map((name) => `server/store/${name}`),
    'server/preview/demo-people.ts',
    'server/directory/assemble-contacts.ts',
    'node_modules/@electric-sql/pglite/package.json',
  ];
  const hash = createHash('sha256').update(DATA_VERSION);
  for (const file of files) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

// The first start of a database takes seconds, on a busy machine many.
jest.setTimeout(120_000);
