import { AJAX_STAND_IN, OFFICE_JS_FOLDER } from './office-js';

/** How a page of the add-in is built: `<script src="{{office-js}}"></script>`. */
const placeholder = /<script\b[^>]*\bsrc="\{\{office-js\}\}"[^>]*><\/script>/;

/**
 * A page of the add-in with the configured address of office.js where it was built to have one. Our own
 * copy has the stand-in for MicrosoftAjax.js before it. A page without office.js stays as it is.
 */
export function fillPage(html: string, officeJs: string): string {
  const own = officeJs.startsWith(`${OFFICE_JS_FOLDER}/`);
  const scripts = [...(own ? [AJAX_STAND_IN] : []), officeJs];
  return html.replace(placeholder, () =>
    scripts.map((address) => `<script src="${escaped(address)}"></script>`).join(''),
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
