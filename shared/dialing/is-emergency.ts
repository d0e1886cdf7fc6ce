import { asciiDigits } from './ascii-digits';
import type { DialTarget } from './dial-target';

/** Whether a target is one of the environment's emergency numbers, also as the user of an address (`sip:112@…`). */
export function isEmergency(target: DialTarget, emergencyNumbers: readonly string[]): boolean {
  const dialled = digitsOf(target.kind === 'number' ? target.number : userOf(target.uri));
  return dialled !== '' && emergencyNumbers.some((number) => digitsOf(number) === dialled);
}

function digitsOf(number: string): string {
  return asciiDigits(number).replace(/[\s().-]/g, '');
}

function userOf(uri: string): string {
  return /^sips?:([^@;:]*)/i.exec(uri)?.[1] ?? '';
}
