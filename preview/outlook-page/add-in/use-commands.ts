import { useCallback, useRef, useState } from 'react';
import type { AddInHost } from '../../outlook-host/add-in-host';
import type { CommandOutcome } from '../../outlook-host/command-outcome';

/** How long a page may take to listen and a function to end, in ms. Outlook waits minutes; nobody who tries it would. */
const limits = { load: 20_000, run: 30_000 };

export interface Commands {
  /** Whether the page of the functions is to be there: from the first use on. */
  readonly wanted: boolean;
  readonly onHost: (host: AddInHost | undefined) => void;
  /** Runs a function, once its page is there. Never rejects. */
  readonly run: (name: string, controlId: string) => Promise<CommandOutcome>;
}

/** The functions of the ribbon's buttons, in a page that is loaded when one is first pressed. */
export function useCommands(): Commands {
  const [wanted, setWanted] = useState(false);
  const host = useRef<AddInHost>(undefined);
  const waiting = useRef<((host: AddInHost) => void)[]>([]);
  const onHost = useCallback((made: AddInHost | undefined) => {
    host.current = made;
    if (made) for (const go of waiting.current.splice(0)) go(made);
  }, []);
  const run = useCallback(async (name: string, controlId: string) => {
    setWanted(true);
    const ready = host.current ?? (await new Promise<AddInHost>((go) => waiting.current.push(go)));
    return ready.runCommand(name, controlId, limits);
  }, []);
  return { wanted, onHost, run };
}
