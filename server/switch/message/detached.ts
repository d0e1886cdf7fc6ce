/** A copy: a substring would keep the whole message it was cut from. */
export function detached(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}
