import { openBlank, type WindowOpener } from '../windows/blank-window';
import type { SignInWindow } from './sign-in-window';

const WINDOW = { name: '_blank', features: 'popup=yes,width=520,height=680' };

/** A window of the browser, for a page without a host that would open one. `open`: `window.open`. */
export function popupWindow(open: WindowOpener): SignInWindow {
  return {
    open: (url, tell) => {
      const blank = openBlank(open, WINDOW);
      if (!blank) {
        tell('blocked');
        return () => undefined;
      }
      const close = (): void => {
        blank.close();
      };
      url.then((address) => {
        if (!blank.direct(address)) tell('closed');
      }, close);
      return close;
    },
  };
}
