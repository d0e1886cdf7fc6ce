import { word } from '../platform/words';

const SELECTION = 'call-selection';
const LINK = 'call-link';

/** Once for each installation; the browser keeps it. */
export function makeContextMenu(): void {
  chrome.contextMenus.removeAll(() => {
    chrome.contextMenus.create({ id: SELECTION, title: word('extension.menu'), contexts: ['selection'] });
    chrome.contextMenus.create({
      id: LINK,
      title: word('extension.menu.link'),
      contexts: ['link'],
      targetUrlPatterns: ['tel:*', 'callto:*'],
    });
  });
}

/** What was asked to be called from the menu; undefined: nothing of ours. */
export function chosenText({
  menuItemId,
  selectionText,
  linkUrl,
}: chrome.contextMenus.OnClickData): string | undefined {
  if (menuItemId === SELECTION) return selectionText;
  return menuItemId === LINK ? linkUrl : undefined;
}
