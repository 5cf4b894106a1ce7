import type { AnnotationFile } from '../../core/annotation/annotation.ts';
import type { Edit } from '../../core/annotation/edit.ts';
import { WatchedTree } from '../disk/watched-tree.ts';
import { annotationFileReader, type StoredFile, type UnreadableFile } from './annotation-files.ts';
import type { Target } from './annotation-jobs.ts';
import { AnnotationSaver } from './annotation-saver.ts';

/** All annotation files of a workspace. What an edit has resolved to is on disk. */
export class AnnotationStore {
  readonly #tree: WatchedTree<StoredFile | UnreadableFile>;
  readonly #saver: AnnotationSaver;

  constructor(folder: string) {
    this.#tree = new WatchedTree(folder, annotationFileReader);
    this.#saver = new AnnotationSaver(folder, this.#tree);
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
   * ConflictError or FullError from the edit, UnusableFileError, StaleFileError where somebody else keeps
   * writing the file, or WriteFailedError; nothing is changed then.
   */
  edit(target: Target, edit: Edit): Promise<AnnotationFile> {
    return this.#saver.edit(target, edit);
  }
}

const byReviewer = (a: { reviewer: string }, b: { reviewer: string }): number =>
  a.reviewer < b.reviewer ? -1 : Number(a.reviewer > b.reviewer);
