import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { realWay } from '../disk/real-way.ts';

/** Where a workspace keeps its things: absolute paths without symbolic links. The two below need not exist. */
export type WorkspaceFolders = {
  readonly root: string;
  readonly documents: string;
  readonly annotations: string;
};

/** The folder cannot be used as a workspace, and why. */
export class WorkspaceError extends Error {
  override name = 'WorkspaceError';
}

const CONFIG = 'sourcemark.json';

const folder = z
  .string()
  .min(1)
  .refine((path) => isInside(path), 'expected a folder inside the workspace, such as "articles"');
const Config = z.strictObject({
  documents: folder.default('seeds').describe('the folder with the documents'),
  annotations: folder.default('annotations').describe('the folder with the annotation files'),
});

/** Resolves a workspace's folders; throws WorkspaceError with a sentence for the person who named it. */
export function workspaceFolders(directory: string): WorkspaceFolders {
  if (!existsSync(directory) || !statSync(directory).isDirectory())
    throw new WorkspaceError(
      `Expected a folder as the workspace, found nothing of the kind at ${directory}.`,
    );
  const root = realpathSync(directory);
  const config = readConfig(join(root, CONFIG));
  const documents = resolveInside(root, config.documents);
  const annotations = resolveInside(root, config.annotations);
  // A document and the folder with its annotations have the same name.
  if (documents === annotations)
    throw new WorkspaceError(`Documents and annotations need two folders, and both are at ${documents}.`);
  return { root, documents, annotations };
}

function readConfig(path: string): z.infer<typeof Config> {
  if (!existsSync(path)) return Config.parse({});
  const parsed = Config.safeParse(readJson(path));
  if (parsed.success) return parsed.data;
  throw new WorkspaceError(`${path} cannot be used: ${z.prettifyError(parsed.error)}`);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new WorkspaceError(`${path} cannot be read as JSON: ${String(error)}`);
  }
}

function resolveInside(root: string, path: string): string {
  const joined = join(root, path);
  const real = followed(joined);
  if (!contains(root, real))
    throw new WorkspaceError(
      `${joined} is a link that leaves the workspace (to ${real}), so it is not followed.`,
    );
  if (existsSync(real) && !statSync(real).isDirectory())
    throw new WorkspaceError(`Expected a folder at ${joined}, found something else.`);
  return real;
}

function followed(path: string): string {
  try {
    return realWay(path);
  } catch (error) {
    throw new WorkspaceError(`${path} cannot be used: ${error instanceof Error ? error.message : error}`);
  }
}

const isInside = (path: string): boolean => contains('/w', join('/w', path)) && !isAbsolute(path);

/** Whether a path without symbolic links lies below a folder. */
export function contains(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}
