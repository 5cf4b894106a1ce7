import { relative, sep } from 'node:path';

/** The way from a folder to a path, with `/` between the parts on every system. */
export const pathBelow = (folder: string, path: string): string =>
  relative(folder, path).split(sep).join('/');
