import type { BodyEditor } from '../../outlook-host/open-item';

/** Writes at the cursor of an editable element, as far as it is in it. `keep` takes the body as it is then. */
export function htmlEditor(element: HTMLElement, keep: (body: string) => void): BodyEditor {
  const range = (): Range | undefined => {
    const selection = element.ownerDocument.getSelection();
    if (!selection || selection.rangeCount === 0) return undefined;
    const chosen = selection.getRangeAt(0);
    return element.contains(chosen.commonAncestorContainer) ? chosen : undefined;
  };
  return {
    insert: (html) => {
      const place = range();
      if (!place) return false;
      place.deleteContents();
      place.insertNode(place.createContextualFragment(html));
      place.collapse(false);
      keep(element.innerHTML);
      return true;
    },
    selection: () => range()?.toString() ?? '',
  };
}

/** The same in a plain text; its cursor is where it last was, the start before anybody typed. */
export function textEditor(area: HTMLTextAreaElement, keep: (body: string) => void): BodyEditor {
  return {
    insert: (text) => {
      area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
      keep(area.value);
      return true;
    },
    selection: () => area.value.slice(area.selectionStart, area.selectionEnd),
  };
}
