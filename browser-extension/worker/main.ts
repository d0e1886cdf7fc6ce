import { createConsoleSink } from '../../shared/diagnostics/console-sink';
import { createLogger } from '../../shared/diagnostics/create-logger';
import { POPUP_PORT, type PopupCommand, type ToWorker } from '../messages/message';
import { preferences } from '../parts/preferences';
import { chosenText, makeContextMenu } from './context-menu';
import { environment } from './environment';
import { Extension } from './extension';
import { runPopupCommand } from './popup-desk';

// Every listener is there before the first turn ends: that is what a stopped worker is woken for.
const log = createLogger({ scope: 'extension', level: 'warn', sink: createConsoleSink(console) });
const extension = new Extension(log);

chrome.runtime.onInstalled.addListener(() => {
  makeContextMenu();
  void extension.publish();
});

chrome.runtime.onStartup.addListener(() => {
  void extension.publish();
  void extension.look();
});

preferences.onChange(() => {
  void extension.serverChanged().then(() => extension.publish());
});

environment.onChange(() => {
  void extension.publish();
});

chrome.storage.managed.onChanged.addListener(() => {
  void extension.serverChanged().then(() => extension.publish());
});

chrome.contextMenus.onClicked.addListener((clicked, tab) => {
  const text = chosenText(clicked);
  if (text !== undefined) void extension.call(text, tab?.id);
});

chrome.runtime.onMessage.addListener((message: ToWorker, sender, answer: (value: unknown) => void) => {
  if (sender.id !== chrome.runtime.id) return false;
  const page = sender.url?.startsWith(chrome.runtime.getURL('')) === true;
  extension.hear(message, { page, tabId: sender.tab?.id }).then(
    (value) => {
      answer(value);
    },
    (error: unknown) => {
      log.warn('not done', { type: message.type, error });
      answer(undefined);
    },
  );
  return true;
});

chrome.runtime.onConnect.addListener((port) => {
  if (port.name !== POPUP_PORT || port.sender?.id !== chrome.runtime.id) return;
  let gone = false;
  const held = extension.forPopup((state) => {
    if (!gone) port.postMessage(state);
  });
  port.onMessage.addListener((command: PopupCommand) => {
    void held.then(({ endpoint }) => (endpoint ? runPopupCommand(endpoint, command) : undefined));
  });
  port.onDisconnect.addListener(() => {
    gone = true;
    void held.then(({ release }) => {
      release();
    });
  });
});
