import { z } from 'zod';
import { Completion, Draft, Layers, Saved } from '../../core/wire.ts';
import type { Workspace } from '../../io/workspace/workspace.ts';
import { layersOf } from '../layers.ts';
import { readableDocument } from '../readable.ts';
import { Anchoring, edit, save } from './annotation-edits.ts';
import { AnnotationPath } from './annotation-path.ts';
import { basedOn, OfOneThere, OfOneThereOrNew, REFUSALS, revisionIn } from './preconditions.ts';
import { type Route, route } from './route.ts';

/** The annotations of a document: read, saved one by one, declared complete. */
export const annotationRoutes = (workspace: Workspace): Route[] => [
  route({
    method: 'get',
    path: '/api/documents/{document}/annotations',
    name: 'listAnnotations',
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
    name: 'saveAnnotation',
    summary: 'Create or change an annotation; answered once it is on disk',
    params: AnnotationPath,
    query: z.object({
      anchor: Anchoring.default('find').describe(
        'find: in a text that has changed, save where the quote stands now; keep: save an annotation that ' +
          'has moved or is an orphan as it is',
      ),
    }),
    preconditions: OfOneThereOrNew,
    body: Draft,
    answers: { 200: { description: 'Saved', schema: Saved }, ...REFUSALS },
    handle: async ({ params, query, preconditions, body }) => ({
      body: await save(workspace, params, body, basedOn(preconditions), query.anchor),
    }),
  }),
  route({
    method: 'delete',
    path: '/api/documents/{document}/reviewers/{reviewer}/annotations/{annotation}',
    name: 'deleteAnnotation',
    summary: 'Delete an annotation; answered once that is on disk',
    params: AnnotationPath,
    preconditions: OfOneThere,
    answers: { 204: { description: 'Deleted, or gone already' }, ...REFUSALS },
    handle: async ({ params, preconditions }) => {
      const revision = revisionIn(preconditions['if-match']);
      await edit(workspace, params, { kind: 'delete', id: params.annotation, basedOn: revision });
      return {};
    },
  }),
  route({
    method: 'put',
    path: '/api/documents/{document}/reviewers/{reviewer}/complete',
    name: 'setComplete',
    summary: 'Say whether the reviewer has judged the whole document',
    params: AnnotationPath.pick({ document: true, reviewer: true }),
    body: Completion,
    answers: { 200: { description: 'Saved', schema: Completion } },
    handle: async ({ params, body }) => {
      await edit(workspace, params, { kind: 'complete', ...body });
      return { body };
    },
  }),
];
