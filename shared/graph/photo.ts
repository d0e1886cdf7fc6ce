/** How the base64 of an image begins: PNG (W3C PNG §5.2), JPEG, GIF. */
const kinds = [
  { begins: 'iVBORw0KGgo', type: 'image/png' },
  { begins: '/9j/', type: 'image/jpeg' },
  { begins: 'R0lGOD', type: 'image/gif' },
] as const;
/** 200 KB of image, far more than the small size that is asked for. */
const MAX_BASE64 = 270_000;

/** The address of a photo as a page shows it; undefined for what does not begin as an image does, whatever its sender calls it. */
export function photoAddress(base64: unknown): string | undefined {
  if (typeof base64 !== 'string' || base64.length > MAX_BASE64) return undefined;
  const kind = kinds.find(({ begins }) => base64.startsWith(begins));
  if (!kind || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined;
  return `data:${kind.type};base64,${base64}`;
}
