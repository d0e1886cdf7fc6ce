import type { SignInWindow } from '../../shared/sign-in/sign-in-window';

/** Of the screen, in per cent. */
const SIZE = { height: 70, width: 35 };
/** office.js's words for: the browser, or the person, let no dialog open; another one is open. */
const BLOCKED: readonly number[] = [12007, 12009, 12011];

/** A dialog of Outlook's, on the desktop as well; its page is on our server and leads on from there. */
export function dialogWindow(ui: Pick<Office.UI, 'displayDialogAsync'>): SignInWindow {
  return {
    open: (url, tell) => {
      let dialog: Office.Dialog | undefined;
      let over = false;
      url.then(
        (address) => {
          if (over) return;
          try {
            ui.displayDialogAsync(address, SIZE, ({ status, value, error }) => {
              if (String(status) !== 'succeeded') {
                tell(BLOCKED.includes(error.code) ? 'blocked' : 'closed');
                return;
              }
              dialog = value;
              if (over) dialog.close();
              else
                dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
                  dialog = undefined;
                  tell('closed');
                });
            });
          } catch {
            tell('blocked');
          }
        },
        () => undefined,
      );
      return () => {
        over = true;
        dialog?.close();
        dialog = undefined;
      };
    },
  };
}
