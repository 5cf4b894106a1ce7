import { join } from 'node:path';
import type { AnnotationFile } from '../core/annotation.ts';
import { applyEdit, type Edit, emptyFile } from '../core/edit.ts';
import { rebase } from '../core/rebase.ts';
import type { Text } from '../core/text.ts';
import {
  annotationFileReader,
  type FilePlace,
  fileId,
  isUsable,
  newDatabase,
  type StoredFile,
  type UnreadableFile,
} from './annotation-files.ts';
import { Batches } from './batches.ts';
import { StaleFileError } from './json-file.ts';
import { WatchedTree } from './watched-tree.ts';

/** The annotation file that an edit was meant for cannot be used; it was left as it is. */
export class UnusableFileError extends Error {
  override name = 'UnusableFileError';
}

/** Which file an edit is for, and the text that its offsets refer to. */
export type Target = FilePlace & { readonly text: Text; readonly textHash: string };

type Job = {
  readonly target: Target;
  readonly edit: Edit;
  readonly resolve: (file: AnnotationFile) => void;
  readonly reject: (error: unknown) => void;
};

// A file that somebody else rewrites this often in a row is being fought over.
const MOST_ATTEMPTS = 5;

/** All annotation files of a workspace. What an edit has resolved to is on disk. */
export class AnnotationStore {
  readonly #folder: string;
  readonly #tree: WatchedTree<StoredFile | UnreadableFile>;
  readonly #queues = new Map<string, Batches<Job>>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#tree = new WatchedTree(folder, annotationFileReader);
  }

  refresh(): void {
    this.#tree.refresh();
  }

  close(): void {
    this.#tree.close();
  }

  *all(): Generator<StoredFile | UnreadableFile> {
    for (const [, stored] of this.#tree.all()) yield stored;
  }

  /** The annotation files of a document as last seen; `refreshOf` looks at the disk first. */
  of(document: string): (StoredFile | UnreadableFile)[] {
    return [...this.#tree.inFolder(document)].map(([, stored]) => stored).toSorted(byReviewer);
  }

  refreshOf(document: string): (StoredFile | UnreadableFile)[] {
    this.#tree.refreshAt(document);
    return this.of(document);
  }

  /**
   * Applies an edit to what is on disk and resolves, with the file after it, once that is durable. Rejects with
   * ConflictError or FullError from the edit, UnusableFileError, or WriteFailedError; nothing is changed then.
   */
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
    if (!stored || isUsable(stored)) return stored;
    throw new UnusableFileError(`${join(this.#folder, id)} ${stored.reason}. It was left as it is.`);
  }

  async #save(id: string, stored: StoredFile | undefined, file: AnnotationFile): Promise<void> {
    const place = { document: file.document, reviewer: file.reviewer };
    const database = stored?.database ?? newDatabase(join(this.#folder, id), place, file);
    database.low.data = file;
    await database.low.write();
    const { identity } = database.disk;
    if (identity) this.#tree.put(id, identity, { ...place, file, database });
  }
}

/** The file after all jobs that apply to it, and for each job how to tell its caller; nothing is told yet. */
function applyJobs(before: AnnotationFile | undefined, jobs: readonly Job[]) {
  let file = before;
  const outcomes = jobs.map(({ target, edit, resolve, reject }) => {
    try {
      const start = file ?? emptyFile(target.document, target.reviewer, target.textHash);
      const after = applyEdit(start, edit);
      if (after !== start) file = rebase(after, target.text, target.textHash);
      const told = file ?? after;
      return () => resolve(told);
    } catch (error) {
      return () => reject(error);
    }
  });
  return { file, outcomes };
}

const byReviewer = (a: { reviewer: string }, b: { reviewer: string }): number =>
  a.reviewer < b.reviewer ? -1 : Number(a.reviewer > b.reviewer);
