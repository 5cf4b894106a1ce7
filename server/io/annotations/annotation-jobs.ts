import type { AnnotationFile } from '../../core/annotation/annotation.ts';
import { applyEdit, type Edit, emptyFile } from '../../core/annotation/edit.ts';
import { rebase } from '../../core/annotation/rebase.ts';
import { inFileOrder } from '../../core/annotation/serialise.ts';
import type { Text } from '../../core/text/text.ts';
import type { FilePlace } from './annotation-files.ts';

/** Which file an edit is for, and the text that its offsets refer to. */
export type Target = FilePlace & { readonly text: Text; readonly textHash: string };

/** An edit that somebody waits for. */
export type Job = {
  readonly target: Target;
  readonly edit: Edit;
  readonly resolve: (file: AnnotationFile) => void;
  readonly reject: (error: unknown) => void;
};

type Applied = { readonly file: AnnotationFile | undefined; readonly outcomes: readonly (() => void)[] };

/** The file after all jobs that apply to it, and for each job how to tell its caller; nothing is told yet. */
export function applyJobs(before: AnnotationFile | undefined, jobs: readonly Job[]): Applied {
  let file = before;
  const outcomes = jobs.map(({ target, edit, resolve, reject }) => {
    try {
      const start = file ?? emptyFile(target.document, target.reviewer, target.textHash);
      const after = applyEdit(start, edit);
      if (after !== start) file = edit.kind === 'put' ? rebaseOn(target, after) : after;
      const told = file ?? after;
      return () => resolve(told);
    } catch (error) {
      return () => reject(error);
    }
  });
  return { file: file && file !== before ? inOrder(file) : file, outcomes };
}

// Only saving an annotation makes the file refer to a newer text: taking a deletion back must find the old one.
const rebaseOn = ({ text, textHash }: Target, file: AnnotationFile): AnnotationFile =>
  rebase(file, text, textHash);

/** As the file will be read again; each annotation that is searched for tells the next one where to begin. */
const inOrder = (file: AnnotationFile): AnnotationFile => ({
  ...file,
  annotations: file.annotations.toSorted(inFileOrder),
});
