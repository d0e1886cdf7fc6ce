import { useEffect, useState } from 'react';
import type { CallStatistics } from '../../call-statistics';
import type { MediaEndpoint } from '../../media-endpoint';

/** A reading is due this long after the one before has arrived, in ms. */
const PERIOD_MS = 1000;

/**
 * The figures of a call, read afresh every second while the caller is shown. The last reading
 * stays when the connection has none any more, so that a call that has just ended can be judged.
 */
export function useCallStatistics(
  endpoint: Pick<MediaEndpoint, 'statistics'>,
  callId: string,
): CallStatistics | undefined {
  const [figures, setFigures] = useState<CallStatistics>();

  useEffect(() => {
    let shown = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      // A connection that is being closed may refuse: the next reading tells.
      const reading = await endpoint.statistics(callId).catch(() => undefined);
      if (!shown) return;
      if (reading) setFigures(reading);
      timer = setTimeout(() => void read(), PERIOD_MS);
    };
    void read();
    return () => {
      shown = false;
      clearTimeout(timer);
    };
  }, [endpoint, callId]);

  return figures;
}
