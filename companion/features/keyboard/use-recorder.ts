import { useEffect, useRef, useState } from 'react';
import { faultOf, type CombinationFault } from '../../../shared/shortcuts/combination-faults';
import { writeCombination, type CombinationText } from '../../../shared/shortcuts/combination';
import type { ShortcutAction } from '../../../shared/shortcuts/shortcut-action';
import { listenForCombinations } from '../../../shared/ui/shortcuts/listen-for-combinations';
import type { Shortcuts } from '../../../shared/ui/shortcuts/shortcut-context';

export interface Recorder {
  readonly recording: boolean;
  /** Why the combination pressed last cannot be taken. */
  readonly fault: CombinationFault | undefined;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Takes the next combination a person presses, while no shortcut of the page runs. */
export function useRecorder(
  action: ShortcutAction,
  { registry, bindings, platform }: Shortcuts,
  onChoose: (combination: CombinationText | null) => void,
): Recorder {
  const [recording, setRecording] = useState(false);
  const [fault, setFault] = useState<CombinationFault>();
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  });
  useEffect(() => {
    if (!recording) return undefined;
    const resume = registry.pause();
    const finish = (combination?: CombinationText | null): void => {
      setRecording(false);
      if (combination !== undefined) choose.current(combination);
    };
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      finish();
    };
    window.addEventListener('keydown', leave, { capture: true });
    const deaf = listenForCombinations((combination, event) => {
      // Enter and Space press the button; Tab moves on. None of them is recorded without a modifier.
      const bare = !event.ctrlKey && !event.altKey && !event.metaKey;
      if (bare && combination.key === 'Space') return;
      event.preventDefault();
      event.stopPropagation();
      if (bare && combination.key === 'Delete') {
        finish(null);
        return;
      }
      const found = faultOf(combination, action, bindings, platform);
      setFault(found);
      if (!found) finish(writeCombination(combination));
    });
    return () => {
      window.removeEventListener('keydown', leave, { capture: true });
      deaf();
      resume();
    };
  }, [recording, action, registry, bindings, platform]);
  return {
    recording,
    fault,
    start: () => {
      setFault(undefined);
      setRecording(true);
    },
    stop: () => {
      setRecording(false);
    },
  };
}
