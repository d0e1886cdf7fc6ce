/** https://wicg.github.io/keyboard-map/, Chromium only. */
interface LayoutKnowing {
  readonly keyboard?: { getLayoutMap?(): Promise<ReadonlyMap<string, string>> };
}

/** Which letter is printed on which key; undefined where the browser does not tell, as in frames. */
export async function keyboardLayout(): Promise<ReadonlyMap<string, string> | undefined> {
  try {
    return await (navigator as LayoutKnowing).keyboard?.getLayoutMap?.();
  } catch {
    return undefined;
  }
}
