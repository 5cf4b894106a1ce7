import { z } from 'zod';
import { describe, locate } from '../../core/anchoring/anchor.ts';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { ConflictError, type Edit } from '../../core/annotation/edit.ts';
import type { Text } from '../../core/text/text.ts';
import type { Draft, Saved } from '../../core/wire.ts';
import type { Workspace } from '../../io/workspace/workspace.ts';
import { stored } from '../layers.ts';
import { ProblemError } from '../problem.ts';
import { readableDocument } from '../readable.ts';
import type { AnnotationPath } from './annotation-path.ts';

/** What to do with an anchor: find it in the text as it is now, or keep it as it is sent. */
export const Anchoring = z.enum(['find', 'keep']);

/** Saves the annotation that a draft describes. */
export async function save(
  workspace: Workspace,
  path: AnnotationPath,
  draft: Draft,
  basedOn: string | null,
  anchoring: z.infer<typeof Anchoring>,
): Promise<Saved> {
  const source = readableDocument(workspace, path.document);
  const text = workspace.documents.text(source);
  const annotation =
    anchoring === 'keep' ? { ...draft, id: path.annotation } : anchored(text, path.annotation, draft);
  await edit(workspace, path, { kind: 'put', annotation, basedOn });
  return { ...stored(annotation, locate(text, annotation)), textHash: workspace.documents.hash(source) };
}

/** The annotation that a draft describes, in the text as it is now. */
function anchored(
  text: Text,
  id: string,
  { prefix, suffix, quote, start, end, ...judgement }: Draft,
): Annotation {
  const place = locate(text, { prefix, suffix, quote, start, end });
  if (place.state === 'orphan')
    throw new ProblemError(
      409,
      'not-in-text',
      `Expected "${quote.slice(0, 80)}" at ${start} to ${end} of the text; it stands neither there nor plainly anywhere else. The document has changed: reload the page.`,
      { where: 'body: quote' },
    );
  return { ...judgement, ...describe(text, place), id };
}

/** Applies an edit to a reviewer's annotations of a document as it is now. */
export async function edit(
  workspace: Workspace,
  { document, reviewer }: Pick<AnnotationPath, 'document' | 'reviewer'>,
  change: Edit,
): Promise<void> {
  const source = readableDocument(workspace, document);
  const text = workspace.documents.text(source);
  const target = { document, reviewer, text, textHash: workspace.documents.hash(source) };
  try {
    await workspace.annotations.edit(target, change);
  } catch (error) {
    throw error instanceof ConflictError ? withCurrent(error, text) : error;
  }
}

function withCurrent({ message, current }: ConflictError, text: Text): ProblemError {
  const told = current && stored(current, locate(text, current));
  return new ProblemError(412, 'conflict', message, { current: told });
}
