import { useEffect, useState } from 'react';
import type { Contact } from '../../contacts/contact';
import type { ContactSource } from '../../contacts/contact-source';
import { errorCodeOf } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';

/** More matches than this and the person types another letter. */
const LIMIT = 200;

export interface ContactSearch {
  /** Absent until the first answer. */
  readonly contacts?: readonly Contact[] | undefined;
  /** The text `contacts` belongs to. */
  readonly text: string;
  readonly error?: ErrorCode | undefined;
  readonly retry: () => void;
}

/** The contacts matching `typed`, all of them when it is empty; the last answer stays until the next is there. */
export function useContactSearch(source: ContactSource, typed: string): ContactSearch {
  const text = typed.trim();
  const [answer, setAnswer] = useState<Omit<ContactSearch, 'retry'>>({ text: '' });
  const [turn, setTurn] = useState(0);
  const retry = (): void => {
    setTurn((before) => before + 1);
  };
  useEffect(
    () =>
      source.watch?.(() => {
        setTurn((before) => before + 1);
      }),
    [source],
  );
  useEffect(() => {
    const search = new AbortController();
    const { signal } = search;
    const found = text === '' ? source.list(signal) : source.search(text, LIMIT, signal);
    found.then(
      (contacts) => {
        if (!signal.aborted) setAnswer({ contacts, text });
      },
      (error: unknown) => {
        if (!signal.aborted) setAnswer({ text, error: errorCodeOf(error) });
      },
    );
    return () => {
      search.abort();
    };
  }, [source, text, turn]);
  return { ...answer, retry };
}
