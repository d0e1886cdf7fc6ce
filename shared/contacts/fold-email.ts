/**
 * An e-mail address as it is compared: without regard to case, and to which of several ways Unicode has
 * to write a letter. Accents stay, for `jose@` is not `josé@`. The part before the `@` may be told apart
 * by case (RFC 5321 §2.4); no mail system that people use does.
 */
export function foldEmail(address: string): string {
  return address.trim().normalize('NFKC').toLowerCase();
}

/** The longest address there is (RFC 5321 §4.5.3.1.3, less its brackets), as far as schemas bound it. */
export const MAX_EMAIL = 254;
