/** As much of the Network Information API as is used. */
interface NetworkInformation extends EventTarget {
  /** `wifi`, `cellular`, …; Chromium on telephones alone. */
  readonly type?: string;
}

/** Tells of a change of network where the browser knows (Chromium). */
export function networkInformation(): NetworkInformation | undefined {
  const { connection } = navigator as { readonly connection?: NetworkInformation };
  return connection;
}
