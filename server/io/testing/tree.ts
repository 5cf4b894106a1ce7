import { readFileSync } from 'node:fs';
import type { TestContext } from 'node:test';
import type { FileReader } from '../disk/tree-scan.ts';
import { WatchedTree } from '../disk/watched-tree.ts';

const reader: FileReader<string> = {
  accepts: (id) => id.endsWith('.txt'),
  read: (path) => readFileSync(path, 'utf8'),
  readLink: () => 'a link',
};

/** A tree of text files, closed when the test ends. */
export function textTree(t: TestContext, root: string): WatchedTree<string> {
  const tree = new WatchedTree(root, reader);
  t.after(() => tree.close());
  return tree;
}

/** Every file that a tree now knows, by its id. */
export function contentOf(tree: WatchedTree<string>): Record<string, string> {
  tree.refresh();
  return Object.fromEntries(tree.all());
}

export const namesIn = (tree: WatchedTree<string>, folder: string): string[] =>
  [...tree.inFolder(folder)].map(([id]) => id).sort();
