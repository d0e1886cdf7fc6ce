/** Where Command and Option are the modifiers, and where they are Ctrl and Alt. */
export type KeyboardPlatform = 'mac' | 'other';

/** @param name `navigator.platform`, or what the browser offers instead */
export function keyboardPlatform(name: string): KeyboardPlatform {
  return /mac|iphone|ipad/i.test(name) ? 'mac' : 'other';
}
