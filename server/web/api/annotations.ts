import { z } from 'zod';
import { describe, locate } from '../../core/anchor.ts';
import type { Annotation } from '../../core/annotation.ts';
import { ConflictError, type Edit } from '../../core/edit.ts';
import type { Text } from '../../core/text.ts';
import { AnnotationPath, Completion, Draft, Layers, Saved } from '../../core/wire.ts';
import type { DocumentSource } from '../../io/documents.ts';
import type { Workspace } from '../../io/workspace.ts';
import { layersOf, stored } from '../layers.ts';
import { ProblemError } from '../problem.ts';
import { readableDocument } from '../readable.ts';
import { type Route, route } from './route.ts';

const Preconditions = z.object({
  'if-match': z.string().optional().describe('"<revision>": change the annotation that has this revision'),
  'if-none-match': z.literal('*').optional().describe('create the annotation; repeating it is harmless'),
});
type Preconditions = z.infer<typeof Preconditions>;

const CONFLICT = { description: 'The annotation is not the one that the change was made on; both are kept' };

/** The annotations of a document: read, saved one by one, declared complete. */
export const annotationRoutes = (workspace: Workspace): Route[] => [
  route({
    method: 'get',
    path: '/api/documents/{document}/annotations',
    summary: 'All annotations of a document, and where each stands in the text as it is now',
    params: AnnotationPath.pick({ document: true }),
    answers: { 200: { description: 'One layer for each reviewer', schema: Layers } },
    handle: async ({ params }) => ({
      body: await layersOf(workspace, readableDocument(workspace, params.document)),
    }),
  }),
  route({
    method: 'put',
    path: '/api/documents/{document}/reviewers/{reviewer}/annotations/{annotation}',
    summary: 'Create or change an annotation; answered once it is on disk',
    params: AnnotationPath,
    headers: Preconditions,
    body: Draft,
    answers: { 200: { description: 'Saved', schema: Saved }, 412: CONFLICT },
    handle: ({ params, headers, body }) => save(workspace, params, body, basedOn(headers)),
  }),
  route({
    method: 'delete',
    path: '/api/documents/{document}/reviewers/{reviewer}/annotations/{annotation}',
    summary: 'Delete an annotation; answered once that is on disk',
    params: AnnotationPath,
    headers: Preconditions,
    answers: { 204: { description: 'Deleted, or gone already' }, 412: CONFLICT },
    handle: async ({ params, headers }) => {
      const revision = basedOn(headers);
      if (revision === null) throw preconditionRequired();
      const source = readableDocument(workspace, params.document);
      await edit(workspace, source, params.reviewer, {
        kind: 'delete',
        id: params.annotation,
        basedOn: revision,
      });
      return {};
    },
  }),
  route({
    method: 'put',
    path: '/api/documents/{document}/reviewers/{reviewer}/complete',
    summary: 'Say whether the reviewer has judged the whole document',
    params: AnnotationPath.pick({ document: true, reviewer: true }),
    body: Completion,
    answers: { 200: { description: 'Saved', schema: Completion } },
    handle: async ({ params, body }) => {
      const source = readableDocument(workspace, params.document);
      await edit(workspace, source, params.reviewer, { kind: 'complete', ...body });
      return { body };
    },
  }),
];

async function save(
  workspace: Workspace,
  { document, reviewer, annotation: id }: z.infer<typeof AnnotationPath>,
  draft: Draft,
  revision: string | null,
) {
  const source = readableDocument(workspace, document);
  const { text } = workspace.documents.parse(source);
  const annotation = anchored(text, id, draft);
  await edit(workspace, source, reviewer, { kind: 'put', annotation, basedOn: revision });
  const place = { state: 'placed' as const, start: annotation.start, end: annotation.end };
  return { body: { ...stored(annotation, place), textHash: workspace.documents.hash(source) } };
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

async function edit(
  workspace: Workspace,
  source: DocumentSource,
  reviewer: string,
  change: Edit,
): Promise<void> {
  const { text } = workspace.documents.parse(source);
  const target = { document: source.id, reviewer, text, textHash: workspace.documents.hash(source) };
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

/** The revision that a request is based on, null for none. RFC 9110, section 13.1. */
function basedOn({ 'if-match': match, 'if-none-match': none }: Preconditions): string | null {
  if (none !== undefined) return null;
  const revision = /^"([0-9a-f]+)"$/.exec(match ?? '')?.[1];
  if (revision === undefined) throw preconditionRequired();
  return revision;
}

const preconditionRequired = (): ProblemError =>
  new ProblemError(
    428,
    'precondition-required',
    'Say what the change was made on: If-Match: "<revision>" for an annotation that is there, If-None-Match: * for a new one.',
    { where: 'header: if-match' },
  );
