import { type BigIntStats, lstatSync } from 'node:fs';
import { hasCode } from './system-error.ts';

/**
 * Which file stands at a path, and in which state: as long as all of it is the same, nobody has replaced or
 * written the file. Its limit is the clock of the file system: what is written in place, at the same length,
 * within the same tick (milliseconds on Linux) is not seen.
 */
export type FileIdentity = {
  readonly dev: bigint;
  readonly ino: bigint;
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
};

/** The identity that `stat(…, { bigint: true })` tells. */
export const identityOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): FileIdentity => ({
  dev,
  ino,
  size,
  mtimeNs,
  ctimeNs,
});

/** What stands at a path, undefined when nothing does. A link is not followed. Throws what `lstat` throws. */
export function identify(path: string): FileIdentity | undefined {
  try {
    return identityOf(lstatSync(path, { bigint: true }));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}

/** Whether both are the same file in the same state; no file is the same as no file. */
export const sameFile = (a: FileIdentity | undefined, b: FileIdentity | undefined): boolean =>
  a?.dev === b?.dev &&
  a?.ino === b?.ino &&
  a?.size === b?.size &&
  a?.mtimeNs === b?.mtimeNs &&
  a?.ctimeNs === b?.ctimeNs;
