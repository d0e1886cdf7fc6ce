import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiRequester } from '../../shared/api/api-requester';
import { PairingRequests } from '../../shared/api/pairing-api';
import { renewedSchema, type Pairing } from '../../shared/api/pairing-schema';
import { errorCodeOf } from '../../shared/errors/app-error';
import type { ErrorCode } from '../../shared/errors/error-code';
import type { ToWorker } from '../messages/message';
import { serverChoice } from '../parts/preferences';

export type PairingStage =
  | { readonly kind: 'none'; readonly failure?: ErrorCode }
  | { readonly kind: 'beginning' }
  | { readonly kind: 'waiting'; readonly pairing: Pairing };

/**
 * Signing the extension in. It runs in this page and not in the worker: a page is not stopped while its
 * person looks for the other window.
 */
export function usePairing(): readonly [PairingStage, () => void] {
  const [stage, setStage] = useState<PairingStage>({ kind: 'none' });
  const running = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );
  const begin = useCallback(() => {
    running.current?.abort();
    const run = new AbortController();
    running.current = run;
    setStage({ kind: 'beginning' });
    pair(run.signal, (pairing) => {
      setStage({ kind: 'waiting', pairing });
    }).then(
      () => {
        setStage({ kind: 'none' });
      },
      (error: unknown) => {
        if (!run.signal.aborted) setStage({ kind: 'none', failure: errorCodeOf(error) });
      },
    );
  }, []);
  return [stage, begin];
}

async function pair(signal: AbortSignal, onBegun: (pairing: Pairing) => void): Promise<void> {
  const { origin } = await serverChoice();
  const requester = new ApiRequester({
    fetch: (url, request) => fetch(url, request),
    origin,
    app: 'extension',
  });
  const requests = new PairingRequests(requester);
  const pairing = await requests.begin('extension', signal);
  onBegun(pairing);
  await chrome.tabs.create({ url: pairing.url });
  const session = renewedSchema.parse(await requests.outcome(pairing, signal));
  const message: ToWorker = { type: 'paired', session };
  await chrome.runtime.sendMessage(message);
}
