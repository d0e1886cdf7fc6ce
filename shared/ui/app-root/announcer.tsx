import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import {
  AnnounceContext,
  NarrationContext,
  type Announce,
  type Narration,
  type Politeness,
} from './announce-context';

/** Long enough to be read out, short enough not to be found later by somebody reading the page. */
const FORGET_AFTER_MS = 8000;

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

interface Said {
  readonly text: string;
  readonly politeness: Politeness;
  /** Rises with each message, so that the same words twice are two messages. */
  readonly turn: number;
}

/**
 * The page's two live regions. They exist before anything is said, because a region that arrives
 * together with its text is not read by several screen readers.
 */
export function Announcer({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const [said, setSaid] = useState<Said>({ text: '', politeness: 'polite', turn: 0 });
  const last = useRef('');
  const announce = useCallback<Announce>((text, politeness = 'polite') => {
    last.current = text;
    setSaid(({ turn }) => ({ text, politeness, turn: turn + 1 }));
  }, []);
  const narration = useMemo<Narration>(
    () => ({
      stop: () => {
        setSaid(({ turn }) => ({ text: '', politeness: 'polite', turn }));
      },
      repeat: () => {
        if (last.current) announce(last.current, 'assertive');
      },
    }),
    [announce],
  );
  useEffect(() => {
    if (!said.text) return undefined;
    const timer = setTimeout(() => {
      setSaid(({ turn }) => ({ text: '', politeness: 'polite', turn }));
    }, FORGET_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [said]);
  const regions = useMemo(
    () =>
      (['polite', 'assertive'] as const).map((politeness) => (
        <div key={politeness} className={styles.hidden} aria-live={politeness} data-announcer={politeness}>
          {said.politeness === politeness && <span key={said.turn}>{said.text}</span>}
        </div>
      )),
    [said, styles.hidden],
  );
  return (
    <AnnounceContext value={announce}>
      <NarrationContext value={narration}>{children}</NarrationContext>
      {regions}
    </AnnounceContext>
  );
}
