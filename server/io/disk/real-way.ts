import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasCode } from './system-error.ts';

/**
 * An absolute path with all links on the way followed, as far as there is anything at it. Throws what the
 * system says of a link that leads nowhere or in a circle, and of a way through a file.
 */
export function realWay(path: string): string {
  if (lstatSync(path, { throwIfNoEntry: false })) return realpathSync(path);
  return join(realWay(dirname(path)), basename(path));
}

/** Whether what is at a path, or will be, is somewhere else because of a link on the way. */
export function leadsElsewhere(path: string): boolean {
  try {
    return realWay(path) !== path;
  } catch (error) {
    return !hasCode(error, 'ENOTDIR');
  }
}
