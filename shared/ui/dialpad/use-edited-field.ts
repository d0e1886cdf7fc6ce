import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { deleteText, insertText, type Edited } from './edit-text';

export interface EditedField {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly set: (text: string) => void;
  readonly insert: (added: string) => void;
  readonly remove: () => void;
}

/**
 * A text field that buttons edit too, at its caret, without taking the focus from them: focusing
 * the field would open the keyboard of a phone over the keys.
 */
export function useEditedField(): EditedField {
  const input = useRef<HTMLInputElement>(null);
  const [edited, setEdited] = useState<Edited>({ text: '', start: 0, end: 0 });
  const selection = (text: string): Edited => ({
    text,
    start: input.current?.selectionStart ?? text.length,
    end: input.current?.selectionEnd ?? text.length,
  });
  useLayoutEffect(() => {
    const element = input.current;
    if (element?.value === edited.text) element.setSelectionRange(edited.start, edited.end);
  }, [edited]);
  return {
    input,
    text: edited.text,
    set: (text) => {
      setEdited(selection(text));
    },
    insert: (added) => {
      setEdited(({ text }) => insertText(selection(text), added));
    },
    remove: () => {
      setEdited(({ text }) => deleteText(selection(text)));
    },
  };
}
