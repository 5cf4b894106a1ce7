import { type BigIntStats, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type FileIdentity, identityOf, sameFile } from './file-identity.ts';
import type { FolderWatches } from './folder-watches.ts';
import { below, childrenOf, type FileNode, type FolderNode, isFile, type TreeNode } from './tree-node.ts';

/** How the files of a tree are read; declared here, by the scan that calls it. */
export type FileReader<T> = {
  /** Whether a file with this id is one of those that the tree is for. */
  accepts(id: string): boolean;
  /** Reads a file. Whatever is wrong with it must come back as a value. */
  read(path: string, id: string, identity: FileIdentity): T;
  /** What a symbolic link stands for: what it leads to where that is allowed, else a refusal. */
  readLink(path: string, id: string): T;
};

/** Looks at what is on disk below a root, and watches the folders that it finds. */
export class TreeScan<T> {
  readonly #root: string;
  readonly #reader: FileReader<T>;
  readonly #watches: FolderWatches;

  constructor(root: string, reader: FileReader<T>, watches: FolderWatches) {
    this.#root = root;
    this.#reader = reader;
    this.#watches = watches;
  }

  /** What stands at an id now; `before` stood there when it was last looked at, and is kept if it is the same. */
  nodeAt(id: string, before: TreeNode<T> | undefined): TreeNode<T> | undefined {
    const path = join(this.#root, id);
    const stats = statsOf(path);
    if (stats?.isDirectory()) return this.#folderAt(id, before);
    if (!stats || !this.#reader.accepts(id)) return undefined;
    if (stats.isSymbolicLink()) return { identity: undefined, value: this.#reader.readLink(path, id) };
    return stats.isFile() ? this.#fileAt(id, identityOf(stats), before) : undefined;
  }

  #fileAt(id: string, identity: FileIdentity, before: TreeNode<T> | undefined): FileNode<T> {
    if (isFile(before) && before.identity && sameFile(before.identity, identity)) return before;
    return { identity, value: this.#reader.read(join(this.#root, id), id, identity) };
  }

  #folderAt(id: string, before: TreeNode<T> | undefined): FolderNode<T> {
    // Watched before it is read, so that no change falls between the two.
    const watcher = this.#watches.watch(id);
    const known = childrenOf(before);
    const children = new Map<string, TreeNode<T>>();
    for (const name of namesIn(join(this.#root, id))) {
      const node = this.nodeAt(below(id, name), known.get(name));
      if (node) children.set(name, node);
    }
    return { watcher, children };
  }
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path).filter((name) => !name.startsWith('.'));
  } catch {
    return [];
  }
}

function statsOf(path: string): BigIntStats | undefined {
  try {
    return lstatSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Which folder stands at a path, whatever is in it. By its birth too: numbers of removed folders come again. */
export function whichFolder(path: string): string {
  const stats = statsOf(path);
  return stats ? `${stats.dev} ${stats.ino} ${stats.birthtimeNs}` : 'none';
}
