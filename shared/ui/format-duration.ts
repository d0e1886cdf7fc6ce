/** A length of time as `mm:ss`, or `h:mm:ss` from an hour on. Below zero counts as zero. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const pad = (value: number): string => String(value).padStart(2, '0');
  const clock = `${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  const hours = Math.floor(seconds / 3600);
  return hours > 0 ? `${String(hours)}:${clock}` : clock;
}
