import type { SqlResult } from './sql-engine';

/** Main thread → worker. The worker opens its engine by itself, from `workerData` (an EngineLocation). */
export type WorkerRequest =
  | {
      readonly id: number;
      readonly kind: 'query';
      readonly sql: string;
      readonly parameters: readonly unknown[];
    }
  | { readonly id: number; readonly kind: 'dump' | 'close' };

/** Worker → main thread: an answer by its request's id; 0 answers the opening. */
export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly value?: SqlResult | Uint8Array | undefined }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly code?: string | undefined };
