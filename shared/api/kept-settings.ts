import type { ApiClient } from './api-client';
import type { Settings } from './settings-schema';

/** The settings of the environment: asked for once, and again after a failure. Rejects with AppError. */
export function keptSettings(client: Pick<ApiClient, 'settings'>): () => Promise<Settings> {
  let load: Promise<Settings> | undefined;
  return () => {
    load ??= client.settings().catch((error: unknown) => {
      load = undefined;
      throw error;
    });
    return load;
  };
}
