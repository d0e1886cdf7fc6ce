import { configSchema, type Config } from '../../../../server/config/config';
import type * as z from 'zod';
import { startServer, type RunningServer, type ServerOptions } from '../../../../server/server';
import { freshDataDirectory, removeDirectory } from './data-directories';
import { quietLogger } from './quiet-logger';
import { storeThread } from './store-thread';

export interface TestServer extends RunningServer {
  readonly origin: string;
  readonly dataDir: string;
  /** Ends the server and removes its data. */
  dispose(): Promise<void>;
}

export type TestConfig = z.input<typeof configSchema>;

/** A configuration, with what the text of the test leaves out filled in. */
export function testConfig(config: TestConfig = {}): Config {
  return configSchema.parse(config);
}

/** A server with the demo people on a free port. */
export async function startTestServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await freshDataDirectory());
  const server = await startServer({
    port: 0,
    dataDir,
    config: testConfig(),
    demo: true,
    workerFile: storeThread,
    log: quietLogger,
    ...options,
  });
  return {
    ...server,
    origin: `http://localhost:${String(server.port)}`,
    dataDir,
    dispose: async () => {
      await server.close();
      removeDirectory(dataDir);
    },
  };
}
