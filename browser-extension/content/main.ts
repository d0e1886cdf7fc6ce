import type { ToastMessage, ToWorker } from '../messages/message';
import { pageSettings } from '../parts/page-settings';
import { MarkedPage } from './page';
import { Toast } from './toast';

/** The content script: as little as can be on every page. Numbers are recognised by the worker. */
function start(): void {
  const page = new MarkedPage(document, (message: ToWorker) => chrome.runtime.sendMessage(message));
  let toast: Toast | undefined;
  chrome.runtime.onMessage.addListener((message: ToastMessage, sender) => {
    if (sender.id !== chrome.runtime.id || message.type !== 'toast') return;
    toast ??= new Toast(document);
    toast.show(message.text, message.failed);
  });
  pageSettings.onChange((settings) => {
    page.follow(settings);
  });
  void pageSettings.get().then((settings) => {
    page.follow(settings);
  });
}

// Pages that are no documents for people (pictures, data shown by the browser) have nothing to mark.
if (document.body && document.contentType === 'text/html') start();
