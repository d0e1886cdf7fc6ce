/**
 * Puts a text on the clipboard, on a click. In a frame the host may withhold the clipboard's newer
 * interface; the older one, which copies a selection, is left for that. Answers whether it worked.
 */
export async function copyText(text: string, source: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    source.focus();
    source.select();
    try {
      return document.execCommand('copy');
    } catch {
      return false;
    }
  }
}
