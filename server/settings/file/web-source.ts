import { SettingsFileError } from '../../../shared/settings/file/settings-file-error';
import { decodeText } from '../../../shared/csv/decode-text';
import { BYTE_LIMIT, unavailable, type SettingsFileSource } from './settings-file-source';

/** From the request to the last byte, in ms. */
const TIME_LIMIT_MS = 8_000;

/**
 * A file of a web server and those beside it. A redirection is not followed: it could lead to where
 * nobody has looked at the certificate; nor is a certificate taken that node does not trust.
 */
export function webSource(address: string): SettingsFileSource {
  const name = decodeURIComponent(new URL(address).pathname.split('/').at(-1) ?? '') || 'settings';
  const addressOf = (wanted: string): URL =>
    wanted === name ? new URL(address) : new URL(encodeURIComponent(wanted), address);
  return {
    name,
    read: async (wanted) => {
      try {
        const answer = await fetch(addressOf(wanted), {
          redirect: 'error',
          signal: AbortSignal.timeout(TIME_LIMIT_MS),
        });
        if (!answer.ok) throw new SettingsFileError('file-unavailable', `HTTP ${String(answer.status)}`);
        return decodeText(await bytesOf(answer));
      } catch (error) {
        throw unavailable(error);
      }
    },
  };
}

/** @throws SettingsFileError `too-large`, as soon as that is known */
async function bytesOf(answer: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.byteLength;
    if (size > BYTE_LIMIT) throw new SettingsFileError('too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
