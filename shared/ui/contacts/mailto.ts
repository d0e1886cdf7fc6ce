/** `mailto:` with the address escaped (RFC 6068 §2). */
export function mailtoOf(email: string): string {
  return `mailto:${email.split('@').map(encodeURIComponent).join('@')}`;
}
