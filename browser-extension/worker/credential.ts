const DATABASE = 'account';
const STORE = 'credential';

/**
 * What renews the session after the browser was closed. It lies in the extension's own database, which no
 * page and no content script can open, encrypted with a key that leaves the browser's store for nobody,
 * us included: who copies the profile's files apart from the browser's own has nothing to read.
 */
export class Credential {
  async read(): Promise<string | undefined> {
    const kept = await inStore<Kept | undefined>('readonly', (store) => store.get('sealed'));
    const key = await inStore<CryptoKey | undefined>('readonly', (store) => store.get('key'));
    if (!kept || !key) return undefined;
    try {
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, key, kept.sealed);
      return new TextDecoder().decode(plain);
    } catch {
      return undefined;
    }
  }

  async write(refresh: string): Promise<void> {
    let key = await inStore<CryptoKey | undefined>('readonly', (store) => store.get('key'));
    if (!key) {
      const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
        'encrypt',
        'decrypt',
      ]);
      await inStore('readwrite', (store) => store.put(fresh, 'key'));
      key = fresh;
    }
    // A new one every time: AES-GCM is broken by the same one twice (NIST SP 800-38D §8).
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv },
      key,
      new TextEncoder().encode(refresh),
    );
    await inStore('readwrite', (store) => store.put({ iv, sealed } satisfies Kept, 'sealed'));
  }

  async forget(): Promise<void> {
    await inStore('readwrite', (store) => store.clear());
  }
}

interface Kept {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = work(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => {
        resolve(request.result as T);
      };
      request.onerror = () => {
        reject(request.error ?? new Error('no access to the database'));
      };
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE);
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('no database'));
    };
  });
}
