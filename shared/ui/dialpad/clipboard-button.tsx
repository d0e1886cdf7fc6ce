import { Button } from '@fluentui/react-components';
import { ClipboardPaste20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../app-root/use-text';
import { useShortcut } from '../shortcuts/use-shortcut';
import { useShortcutKeys } from '../shortcuts/use-shortcut-keys';
import { readClipboard, type ClipboardNumber, type ReadableClipboard } from './read-clipboard';
import type { ReadDialInput } from './read-dial-input';

export interface ClipboardButtonProps {
  readonly className: string;
  readonly read: ReadDialInput;
  readonly onRead: (found: ClipboardNumber) => void;
}

/** Looks for a number on the clipboard; whoever shows the button shows what it found. */
export function ClipboardButton({ className, read, onRead }: ClipboardButtonProps): ReactNode {
  const text = useText();
  const keys = useShortcutKeys('dial-clipboard');
  const look = (): void => {
    // Absent on pages without https.
    const { clipboard } = navigator as { readonly clipboard?: ReadableClipboard };
    void readClipboard(clipboard, read).then(onRead);
  };
  useShortcut('dial-clipboard', look);
  return (
    <Button
      appearance="subtle"
      className={className}
      icon={<ClipboardPaste20Regular />}
      aria-keyshortcuts={keys?.aria}
      data-hint={keys?.hint(text('dialpad.clipboard'))}
      onClick={look}
    >
      {text('dialpad.clipboard')}
    </Button>
  );
}
