import { Anchoring } from '../annotations/anchoring.ts';
import { AnnotationStore } from '../annotations/annotation-store.ts';
import { Documents } from './documents.ts';
import { type WorkspaceFolders, workspaceFolders } from './workspace-folders.ts';

/** A folder with documents and annotations, read and kept true. */
export class Workspace {
  readonly folders: WorkspaceFolders;
  readonly documents: Documents;
  readonly annotations: AnnotationStore;
  readonly anchoring = new Anchoring();

  /** Reads everything below the folder; throws WorkspaceError where there is nothing to read. */
  constructor(directory: string) {
    this.folders = workspaceFolders(directory);
    this.documents = new Documents(this.folders.documents, this.folders.root);
    this.annotations = new AnnotationStore(this.folders.annotations);
  }

  /** Takes in what has changed on disk. */
  refresh(): void {
    this.documents.refresh();
    this.annotations.refresh();
  }

  close(): void {
    this.documents.close();
    this.annotations.close();
  }
}
