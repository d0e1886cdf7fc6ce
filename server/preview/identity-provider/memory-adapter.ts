import type { Adapter, AdapterPayload } from 'oidc-provider';

/** A bound on memory; the oldest give way. */
const MAX_ENTRIES = 2_000;

interface Entry {
  readonly payload: AdapterPayload;
  /** ms since the epoch. */
  readonly expiresAt: number;
}

/** What the provider keeps of people on their way through it: in memory, for an evaluation has nothing to lose. */
export class MemoryAdapters {
  private readonly entries = new Map<string, Entry>();

  readonly of = (model: string): Adapter => {
    const { entries } = this;
    const keyOf = (id: string): string => `${model}:${id}`;
    const find = (id: string): AdapterPayload | undefined => {
      const entry = entries.get(keyOf(id));
      return entry && entry.expiresAt > Date.now() ? entry.payload : undefined;
    };
    const findBy = (field: 'uid' | 'userCode', value: string): AdapterPayload | undefined =>
      [...entries].find(([key, { payload }]) => key.startsWith(keyOf('')) && payload[field] === value)?.[1]
        .payload;
    return {
      upsert: (id, payload, expiresIn) => {
        entries.delete(keyOf(id));
        const [oldest] = entries.keys();
        if (oldest !== undefined && entries.size >= MAX_ENTRIES) entries.delete(oldest);
        entries.set(keyOf(id), { payload, expiresAt: Date.now() + (expiresIn || 3600) * 1000 });
        return Promise.resolve();
      },
      find: (id) => Promise.resolve(find(id)),
      findByUid: (uid) => Promise.resolve(findBy('uid', uid)),
      findByUserCode: (code) => Promise.resolve(findBy('userCode', code)),
      consume: (id) => {
        const payload = find(id);
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
        return Promise.resolve();
      },
      destroy: (id) => {
        entries.delete(keyOf(id));
        return Promise.resolve();
      },
      revokeByGrantId: (grantId) => {
        for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
        return Promise.resolve();
      },
    };
  };
}
