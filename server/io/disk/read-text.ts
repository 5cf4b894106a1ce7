import { readFileSync } from 'node:fs';

/** A file that cannot be used, and why in words that follow "it" ("is not valid UTF-8"). */
export class UnreadableError extends Error {
  override name = 'UnreadableError';
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A file's text as it is on disk, byte-order mark included. Throws UnreadableError. */
export function readText(path: string, size: bigint, limit: number): string {
  if (size > limit) throw new UnreadableError(`is ${tooLarge(size, limit)}`);
  const bytes = readBytes(path);
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new UnreadableError('is not valid UTF-8');
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UnreadableError(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What to say of a file of too many bytes, after "it is". */
export const tooLarge = (size: bigint | number, limit: number): string =>
  `${megabytes(size)} MB large, and at most ${megabytes(limit)} MB are read`;

const megabytes = (bytes: bigint | number): string => (Number(bytes) / 1_000_000).toFixed(1);
