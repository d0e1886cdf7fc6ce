import { useState } from 'react';
import type { GraphEmulation } from '../../shared/api/preview-graph-schema';
import { useAnnounce } from '../../shared/ui/app-root/announce-context';
import { useText } from '../../shared/ui/app-root/use-text';
import { emulateGraph } from '../api/preview-client';
import { Choice } from '../ui/choice';

const states = ['well', 'slow', 'busy', 'down'] as const;
type GraphState = (typeof states)[number];

const emulations: Readonly<Record<GraphState, GraphEmulation>> = {
  well: {},
  slow: { latency: 4000 },
  busy: { failures: { status: 429, retryAfter: 60 } },
  down: { failures: { status: 503 } },
};

/** How the Microsoft 365 behind the tab behaves: what the tab does without it is worth a look. */
export function GraphChoice() {
  const text = useText();
  const announce = useAnnounce();
  const [state, setState] = useState<GraphState>('well');
  return (
    <Choice
      label="preview.graph"
      nameOf={(value) => `preview.graph.${value}`}
      value={state}
      values={states}
      onChange={(chosen) => {
        setState(chosen);
        emulateGraph(emulations[chosen]).catch(() => {
          setState(state);
          announce(text('preview.graph.failed'), 'assertive');
        });
      }}
    />
  );
}
