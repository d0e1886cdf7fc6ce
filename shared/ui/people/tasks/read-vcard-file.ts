import { VcardReader, type VcardContents } from '../../../contacts/vcard/vcard-reader';

/** 5,000 contacts with pictures of 12 KB each. */
export const MAX_FILE_MB = 64;
const PIECE = 1024 * 1024;

/**
 * Reads a vCard file in pieces, the page being free between them; never more of it is held than one
 * piece and what is taken. Rejects when the file cannot be read.
 */
export async function readVcardFile(file: Blob): Promise<VcardContents> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const wide = start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : undefined;
  try {
    return await readAs(file, new TextDecoder(wide ?? 'utf-8', { fatal: true }));
  } catch (error) {
    // What is no UTF-8 was written by an old program of Windows; a file that cannot be read stays so.
    if ((error as Error).name !== 'TypeError') throw error;
    return readAs(file, new TextDecoder('windows-1252'));
  }
}

async function readAs(file: Blob, decoder: TextDecoder): Promise<VcardContents> {
  const reader = new VcardReader();
  for (let at = 0; at < file.size; at += PIECE) {
    const piece = await file.slice(at, at + PIECE).arrayBuffer();
    const more = reader.feed(decoder.decode(new Uint8Array(piece), { stream: at + PIECE < file.size }));
    if (!more) break;
  }
  return reader.finish();
}
