import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { type FileIdentity, identify, sameFile } from './file-identity.ts';

/** How the files of a tree are read; declared here, by the tree that calls it. */
export type FileReader<T> = {
  /** Whether a file with this id is one of those that the tree is for. */
  accepts(id: string): boolean;
  /** Reads a file. Whatever is wrong with it must come back as a value. */
  read(path: string, id: string, identity: FileIdentity): T;
  /** What a symbolic link stands for: what it leads to where that is allowed, else a refusal. */
  readLink(path: string, id: string): T;
};

type Entry<T> = { readonly identity: FileIdentity | undefined; readonly value: T };
type Folder = { readonly watcher: FSWatcher | undefined; readonly names: Set<string> };
type Kind = 'file' | 'folder' | 'link';

/**
 * The files below a folder, read once and kept true: a change on disk marks its path, and the next `refresh`
 * looks at what is marked and nothing else. Ids are paths below the folder with `/` between their parts;
 * names that start with a dot are passed over, and links to folders are not followed.
 *
 * Only folders are watched, one inotify watch each (10,000 take 45 ms). On macOS a folder does not tell of
 * writes into its files, so whoever needs the last word on a folder calls `refreshFolder`. Where the system
 * has no watches left, every `refresh` looks at everything.
 */
export class WatchedTree<T> {
  readonly #root: string;
  readonly #reader: FileReader<T>;
  readonly #entries = new Map<string, Entry<T>>();
  readonly #folders = new Map<string, Folder>();
  readonly #marked = new Set<string>();
  #blind = false;

  /** `root` need not exist yet. */
  constructor(root: string, reader: FileReader<T>) {
    this.#root = root;
    this.#reader = reader;
    this.#look('');
  }

  get(id: string): T | undefined {
    return this.#entries.get(id)?.value;
  }

  *all(): Generator<[id: string, value: T]> {
    for (const [id, { value }] of this.#entries) yield [id, value];
  }

  /** The files directly in a folder of the tree. */
  *inFolder(folder: string): Generator<[id: string, value: T]> {
    for (const name of this.#folders.get(folder)?.names ?? []) {
      const entry = this.#entries.get(below(folder, name));
      if (entry) yield [below(folder, name), entry.value];
    }
  }

  /** Takes in what has changed on disk since the last call. */
  refresh(): void {
    if (this.#blind || !this.#folders.has('')) this.#marked.add('');
    const marked = [...this.#marked];
    this.#marked.clear();
    for (const id of marked) this.#look(id);
  }

  /** As `refresh`, and also looks at one file or at one folder's files, whether or not they were reported. */
  refreshAt(id: string): void {
    this.#marked.add(id);
    this.refresh();
  }

  /** Takes in a file that the caller itself has just written. */
  put(id: string, identity: FileIdentity, value: T): void {
    this.#entries.set(id, { identity, value });
    const cut = id.lastIndexOf('/');
    this.#folders.get(id.slice(0, Math.max(cut, 0)))?.names.add(id.slice(cut + 1));
  }

  close(): void {
    for (const { watcher } of this.#folders.values()) watcher?.close();
    this.#folders.clear();
  }

  #look(id: string): void {
    const kind = kindOf(join(this.#root, id));
    if (kind === undefined) this.#forget(id);
    else this.#take(id, kind);
  }

  #take(id: string, kind: Kind): void {
    if (kind === 'folder') this.#takeFolder(id);
    else if (!this.#reader.accepts(id)) return;
    else if (kind === 'link') this.#setLink(id);
    else this.#takeFile(id);
  }

  // Watching comes before reading, so that no change falls between the two.
  #takeFolder(folder: string): void {
    const known = this.#folders.get(folder);
    known?.watcher?.close();
    const names = new Set<string>();
    this.#folders.set(folder, { watcher: this.#watch(folder), names });
    for (const entry of readdirSync(join(this.#root, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      names.add(entry.name);
      const kind = entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'file';
      this.#take(below(folder, entry.name), kind);
    }
    for (const name of known?.names ?? []) if (!names.has(name)) this.#forget(below(folder, name));
  }

  #takeFile(id: string): void {
    const path = join(this.#root, id);
    const identity = identify(path);
    const known = this.#entries.get(id);
    if (!identity) this.#forget(id);
    else if (!known?.identity || !sameFile(known.identity, identity))
      this.#entries.set(id, { identity, value: this.#reader.read(path, id, identity) });
  }

  #setLink(id: string): void {
    this.#entries.set(id, { identity: undefined, value: this.#reader.readLink(join(this.#root, id), id) });
  }

  #forget(id: string): void {
    this.#entries.delete(id);
    const folder = this.#folders.get(id);
    folder?.watcher?.close();
    this.#folders.delete(id);
    for (const name of folder?.names ?? []) this.#forget(below(id, name));
  }

  #watch(folder: string): FSWatcher | undefined {
    try {
      const watcher = watch(join(this.#root, folder), { persistent: false }, (_event, name) =>
        this.#mark(folder, name),
      );
      // A folder that is removed ends its watch with an error on some systems; its parent tells of it.
      watcher.on('error', () => this.#marked.add(folder));
      return watcher;
    } catch {
      this.#blind = true;
      return undefined;
    }
  }

  #mark(folder: string, name: string | null): void {
    if (name === null) this.#marked.add(folder);
    else if (!name.startsWith('.')) this.#marked.add(below(folder, name));
  }
}

const below = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

function kindOf(path: string): Kind | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  return stat.isDirectory() ? 'folder' : stat.isSymbolicLink() ? 'link' : 'file';
}
