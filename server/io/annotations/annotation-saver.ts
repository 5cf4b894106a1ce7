import { dirname, join } from 'node:path';
import type { AnnotationFile } from '../../core/annotation/annotation.ts';
import type { Edit } from '../../core/annotation/edit.ts';
import { Batches } from '../disk/batches.ts';
import { StaleFileError } from '../disk/json-file.ts';
import { UnreadableError } from '../disk/read-text.ts';
import { leadsElsewhere } from '../disk/real-way.ts';
import type { WatchedTree } from '../disk/watched-tree.ts';
import {
  fileId,
  isUsable,
  newDatabase,
  refuseLossy,
  type StoredFile,
  type UnreadableFile,
} from './annotation-files.ts';
import { applyJobs, type Job, type Target } from './annotation-jobs.ts';

/** The annotation file that an edit was meant for cannot be used; it was left as it is. */
export class UnusableFileError extends Error {
  override name = 'UnusableFileError';
}

// A file that somebody else rewrites this often in a row is being fought over.
const MOST_ATTEMPTS = 5;

/** Saves edits of annotation files, those of one file one after another, and tells the tree of them. */
export class AnnotationSaver {
  readonly #folder: string;
  readonly #tree: WatchedTree<StoredFile | UnreadableFile>;
  readonly #queues = new Map<string, Batches<Job>>();
  /** Files that are known to hold nothing which writing them would lose. */
  readonly #whole = new WeakSet<StoredFile>();

  constructor(folder: string, tree: WatchedTree<StoredFile | UnreadableFile>) {
    this.#folder = folder;
    this.#tree = tree;
  }

  edit(target: Target, edit: Edit): Promise<AnnotationFile> {
    const id = fileId(target);
    return new Promise((resolve, reject) => {
      this.#queueOf(id).add({ target, edit, resolve, reject });
    });
  }

  #queueOf(id: string): Batches<Job> {
    const queue = this.#queues.get(id) ?? new Batches<Job>((jobs) => this.#run(id, jobs));
    this.#queues.set(id, queue);
    return queue;
  }

  async #run(id: string, jobs: readonly Job[]): Promise<void> {
    try {
      await this.#saveAll(id, jobs, MOST_ATTEMPTS);
    } catch (error) {
      for (const { reject } of jobs) reject(error);
    }
  }

  async #saveAll(id: string, jobs: readonly Job[], attempts: number): Promise<void> {
    const stored = this.#current(id);
    const { file, outcomes } = applyJobs(stored?.file, jobs);
    try {
      if (file && file !== stored?.file) await this.#save(id, stored, file);
    } catch (error) {
      if (error instanceof StaleFileError && attempts > 1) return this.#saveAll(id, jobs, attempts - 1);
      throw error;
    }
    for (const settle of outcomes) settle();
  }

  #current(id: string): StoredFile | undefined {
    this.#tree.refreshAt(id);
    const stored = this.#tree.get(id);
    const path = join(this.#folder, id);
    if (stored && !isUsable(stored))
      throw new UnusableFileError(`${path} ${stored.reason}. It was left as it is.`);
    // A link would take what we write to wherever somebody else's repository wants it.
    if (!stored && leadsElsewhere(dirname(path)))
      throw new UnusableFileError(`There is a link on the way to ${path}, so nothing is written there.`);
    return stored;
  }

  async #save(id: string, stored: StoredFile | undefined, file: AnnotationFile): Promise<void> {
    const place = { document: file.document, reviewer: file.reviewer };
    const path = join(this.#folder, id);
    if (stored && !this.#whole.has(stored)) refuse(path, () => refuseLossy(path, place));
    const database = stored?.database ?? newDatabase(path, place, file);
    database.low.data = file;
    await database.low.write();
    const { identity } = database.disk;
    const saved = { ...place, file, database };
    this.#whole.add(saved);
    if (identity) this.#tree.put(id, identity, saved);
  }
}

/** Turns what keeps a file from being read into what keeps it from being written. */
function refuse(path: string, look: () => void): void {
  try {
    look();
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    throw new UnusableFileError(`${path} ${error.message}. It was left as it is.`);
  }
}
