import { Tooltip } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export interface HintProps {
  readonly target: HTMLElement;
  readonly text: string;
}

/** One hint beside its element. The element carries its name itself, so this is for eyes only. */
export function Hint({ target, text }: HintProps): ReactNode {
  return <Tooltip visible content={text} relationship="inaccessible" withArrow positioning={{ target }} />;
}
