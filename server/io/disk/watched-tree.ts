import type { FileIdentity } from './file-identity.ts';
import { FolderWatches } from './folder-watches.ts';
import {
  below,
  childrenOf,
  closeAll,
  type FolderNode,
  filesOf,
  isFile,
  isFolder,
  parted,
  type TreeNode,
} from './tree-node.ts';
import { type FileReader, TreeScan, whichFolder } from './tree-scan.ts';

/**
 * The files below a folder, read once and kept true: the next `refresh` looks at what has changed on disk and at
 * nothing else. Ids are paths below the folder with `/` between their parts. Names that start with a dot are
 * passed over, links to folders are not followed, and what the system does not let us look at counts as absent.
 * On macOS a folder does not tell of writes into its files, and nothing tells of what a link leads to:
 * `refreshAt` has the last word.
 */
export class WatchedTree<T> {
  readonly #root: string;
  readonly #watches: FolderWatches;
  readonly #scan: TreeScan<T>;
  // Holds the tree's root, where there is one, by the name ''.
  readonly #above: FolderNode<T> = { watcher: undefined, children: new Map() };
  #rootIs = '';

  /** `root` need not exist yet. */
  constructor(root: string, reader: FileReader<T>) {
    this.#root = root;
    this.#watches = new FolderWatches(root);
    this.#scan = new TreeScan(root, reader, this.#watches);
    this.refresh();
  }

  get(id: string): T | undefined {
    const node = this.#find(id);
    return isFile(node) ? node.value : undefined;
  }

  all(): Generator<[id: string, value: T]> {
    return filesOf('', this.#find(''));
  }

  /** The files directly in a folder of the tree. */
  *inFolder(folder: string): Generator<[id: string, value: T]> {
    for (const [name, node] of childrenOf(this.#find(folder)))
      if (isFile(node)) yield [below(folder, name), node.value];
  }

  /** Takes in what has changed on disk since the last call. */
  refresh(): void {
    // Nothing tells that another folder has taken the place of the root.
    const rootIs = whichFolder(this.#root);
    if (rootIs !== this.#rootIs) this.#watches.touch('');
    this.#rootIs = rootIs;
    for (const id of this.#watches.take()) this.#look(id);
  }

  /** As `refresh`, and looks at one file or folder even if nothing told of it. Not for ids from outside. */
  refreshAt(id: string): void {
    this.#watches.touch(id);
    this.refresh();
  }

  /** Takes in a file that the caller itself has just written, unless another one stands there by now. */
  put(id: string, identity: FileIdentity, value: T): void {
    const [folder, name] = parted(id);
    if (!isFolder(this.#find(folder))) this.#look(folder);
    const parent = this.#find(folder);
    if (isFolder(parent)) parent.children.set(name, { identity, value });
    this.#watches.touch(id);
  }

  close(): void {
    closeAll(this.#above);
  }

  #find(id: string): TreeNode<T> | undefined {
    const names = id === '' ? [''] : ['', ...id.split('/')];
    return names.reduce<TreeNode<T> | undefined>((node, name) => childrenOf<T>(node).get(name), this.#above);
  }

  #look(id: string): void {
    const [folder, name] = parted(id);
    const parent = id === '' ? this.#above : this.#find(folder);
    if (isFolder(parent)) {
      const before = parent.children.get(name);
      const now = this.#scan.nodeAt(id, before);
      if (now) parent.children.set(name, now);
      else parent.children.delete(name);
      closeAll(before);
      // What is in a folder that is not known yet comes in with the folder.
    } else this.#look(folder);
  }
}
