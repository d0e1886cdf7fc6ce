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

/** Tells of a change of network where the browser knows (Chromium). */
export function networkInformation(): EventTarget | undefined {
  const { connection } = navigator as { readonly connection?: EventTarget };
  return connection;
}
