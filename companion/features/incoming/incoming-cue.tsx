import { makeStyles, tokens } from '@fluentui/react-components';
import { Call20Regular, Video20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Call } from '../../../shared/call/call';
import { useText } from '../../../shared/ui/app-root/use-text';
import { afterwards } from '../../controls/afterwards';

const useStyles = makeStyles({
  cue: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorBrandForeground1,
  },
});

export interface IncomingCueProps {
  readonly call: Call;
}

/**
 * Says what kind of call rings, and takes somebody at the keyboard to it: to the call, not to its
 * Answer button, which a key meant for something else would press. Whoever is typing is left alone.
 */
export function IncomingCue({ call }: IncomingCueProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const cue = useRef<HTMLSpanElement>(null);

  useEffect(
    () =>
      afterwards(() => {
        if (!isTyping(document.activeElement)) cue.current?.closest<HTMLElement>('[role="group"]')?.focus();
      }),
    [],
  );

  return (
    <span ref={cue} className={styles.cue}>
      {call.video.offered ? <Video20Regular aria-hidden /> : <Call20Regular aria-hidden />}
      {text(call.video.offered ? 'companion.incoming.video' : 'companion.incoming.audio')}
    </span>
  );
}

function isTyping(element: Element | null): boolean {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLElement && element.isContentEditable;
}
