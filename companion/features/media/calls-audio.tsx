import { Button } from '@fluentui/react-components';
import { useCallback, useState, type ReactElement } from 'react';
import type { Call } from '../../../shared/call/call';
import { isLive } from '../../../shared/call/call-state';
import { useText } from '../../../shared/ui/app-root/use-text';
import { callName } from '../../../shared/ui/calls/call-name';
import { Notice } from '../../controls/notice';
import { useWatched } from '../../controls/use-watched';
import type { SoundOutput } from '../../devices';
import type { Watched } from '../../watched';
import { CallAudio } from './call-audio';
import type { MediaSource } from './use-call-media';

export interface CallsAudioProps {
  readonly source: MediaSource;
  /** Where people are heard. */
  readonly output: Watched<SoundOutput>;
  readonly calls: readonly Call[];
}

/** The sound of every call. A browser that refuses to play unasked (its autoplay policy) gets its click, once for all. */
export function CallsAudio({ source, output, calls }: CallsAudioProps): ReactElement {
  const text = useText();
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const where = useWatched(output);
  const [attempt, setAttempt] = useState(0);
  const live = calls.filter(({ state }) => isLive(state));
  const silent = live.filter(({ id, state }) => state !== 'incoming' && refused.has(id));

  const onRefused = useCallback((callId: string, isRefused: boolean) => {
    setRefused((before) => {
      if (before.has(callId) === isRefused) return before;
      const others = [...before].filter((id) => id !== callId);
      return new Set(isRefused ? [...others, callId] : others);
    });
  }, []);

  return (
    <>
      {live.map(({ id, state }) => (
        <CallAudio
          key={id}
          source={source}
          callId={id}
          output={where}
          // Ready while it rings, so that sound is heard with its first packet; answering may be the click it takes.
          attempt={state === 'incoming' ? -1 : attempt}
          onRefused={onRefused}
        />
      ))}
      {silent.length > 0 && (
        <Notice
          intent="warning"
          action={
            <Button
              appearance="primary"
              onClick={() => {
                setAttempt(attempt + 1);
              }}
            >
              {text('companion.sound.hear')}
            </Button>
          }
        >
          {text('companion.sound.refused', {
            party: silent.map((call) => callName(call, text)).join(', '),
          })}
        </Notice>
      )}
    </>
  );
}
