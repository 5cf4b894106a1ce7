import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from './system-error.ts';
import { below } from './tree-node.ts';

/**
 * Notes which paths below a root have been touched. Only folders are watched, one inotify watch each (10,000
 * take 45 ms); names that start with a dot are passed over.
 */
export class FolderWatches {
  readonly #root: string;
  readonly #touched = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Notes what happens in a folder until the watch is closed. */
  watch(folder: string): FSWatcher | undefined {
    try {
      const watcher = watch(join(this.#root, folder), { persistent: false }, (_event, name) =>
        this.#note(folder, name),
      );
      // A folder that is removed ends its watch with an error on some systems.
      return watcher.on('error', () => this.touch(folder));
    } catch (error) {
      // Where the system has no watches left the folder always counts as touched.
      if (!hasCode(error, 'ENOENT', 'ENOTDIR')) this.touch(folder);
      return undefined;
    }
  }

  touch(id: string): void {
    this.#touched.add(id);
  }

  /** What has been touched since the last call. */
  take(): string[] {
    const touched = [...this.#touched];
    this.#touched.clear();
    return touched;
  }

  #note(folder: string, name: string | null): void {
    if (name === null) this.touch(folder);
    else if (!name.startsWith('.')) this.touch(below(folder, name));
  }
}
