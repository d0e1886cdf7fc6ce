/** A part of `navigator` that some browsers lack or throw at. */
export function navigatorPart<K extends 'locks' | 'mediaDevices' | 'permissions'>(
  part: K,
): Navigator[K] | undefined {
  try {
    return (navigator as Partial<Navigator>)[part] as Navigator[K] | undefined;
  } catch {
    return undefined;
  }
}

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
