/**
 * Stands in for MicrosoftAjax.js, which office.js fetches from a CDN unless somebody has put there what it
 * looks for (`isMicrosftAjaxLoaded` in office.js, `isMsAjaxLoaded` in `outlook-web-16.01.js`). Nothing of it
 * is used in Outlook on the web beyond being there.
 */
const type = Object.assign(Function, {
  registerNamespace(name: string): void {
    name.split('.').reduce<Record<string, unknown>>(
      (parent, part) => {
        parent[part] ??= {};
        return parent[part] as Record<string, unknown>;
      },
      globalThis as unknown as Record<string, unknown>,
    );
  },
  registerClass: () => undefined,
  /** Answers what is wrong with the arguments of a function: nothing. */
  _validateParams: () => null,
});

Object.assign(globalThis, {
  Type: type,
  Sys: {
    StringBuilder: Object,
    EventHandlerList: Object,
    Debug: { trace: () => undefined },
    Browser: { agent: {}, InternetExplorer: {} },
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
  },
});

export {};
