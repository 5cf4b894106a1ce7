import type { FSWatcher } from 'node:fs';
import type { FileIdentity } from './file-identity.ts';

/** A file of a tree and what was read from it; without an identity it is a link and read each time. */
export type FileNode<T> = { readonly identity: FileIdentity | undefined; readonly value: T };
/** A folder of a tree, by name what is in it, and the watch that tells of changes. */
export type FolderNode<T> = {
  readonly watcher: FSWatcher | undefined;
  readonly children: Map<string, TreeNode<T>>;
};
export type TreeNode<T> = FileNode<T> | FolderNode<T>;

export const isFolder = <T>(node: TreeNode<T> | undefined): node is FolderNode<T> =>
  node !== undefined && 'children' in node;
export const isFile = <T>(node: TreeNode<T> | undefined): node is FileNode<T> =>
  node !== undefined && 'value' in node;

/** The id of what has a name in a folder of a tree; '' is the tree's root. */
export const below = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** The folder and the name that an id is made of: the inverse of `below`. */
export function parted(id: string): [folder: string, name: string] {
  const cut = id.lastIndexOf('/');
  return [id.slice(0, Math.max(cut, 0)), id.slice(cut + 1)];
}

export const childrenOf = <T>(node: TreeNode<T> | undefined): ReadonlyMap<string, TreeNode<T>> =>
  isFolder(node) ? node.children : new Map();

/** The files in and below a node that has the given id. */
export function* filesOf<T>(id: string, node: TreeNode<T> | undefined): Generator<[id: string, value: T]> {
  if (isFile(node)) yield [id, node.value];
  for (const [name, child] of childrenOf(node)) yield* filesOf(below(id, name), child);
}

/** Ends the watches of a node and of all below it. */
export function closeAll<T>(node: TreeNode<T> | undefined): void {
  if (isFolder(node)) node.watcher?.close();
  for (const child of childrenOf(node).values()) closeAll(child);
}
