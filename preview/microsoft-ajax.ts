/**
 * Stands in for MicrosoftAjax.js, which office.js fetches from a CDN unless somebody has put there what it
 * looks for (`isMicrosftAjaxLoaded` in office.js, `isMsAjaxLoaded` in `outlook-web-16.01.js`). Beside
 * being there, the texts of each language make their namespaces with it.
 */
function registerNamespace(name: string): void {
  name.split('.').reduce<Record<string, unknown>>(
    (parent, part) => {
      parent[part] ??= {};
      return parent[part] as Record<string, unknown>;
    },
    globalThis as unknown as Record<string, unknown>,
  );
}

const type = Object.assign(Function, {
  registerNamespace,
  registerClass: () => undefined,
  /** Answers what is wrong with the arguments of a function: nothing. */
  _validateParams: () => null,
});

// `Strings.OfficeOM.registerClass('Strings.OfficeOM')`: every function is a class to be.
Object.defineProperty(Function.prototype, 'registerClass', { value: () => undefined });

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
