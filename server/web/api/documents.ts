import { z } from 'zod';
import { LibraryQuery } from '../../core/document/library-query.ts';
import { DocumentModel, LibraryPage, ReviewerChoice, Sources } from '../../core/wire.ts';
import type { Workspace } from '../../io/workspace/workspace.ts';
import { libraryPage } from '../library.ts';
import { readableDocument } from '../readable.ts';
import { reviewerCookie, reviewerOf } from '../reviewer.ts';
import { sourcesOf } from '../sources.ts';
import { AnnotationPath } from './annotation-path.ts';
import { type Route, route } from './route.ts';

/** Documents, the names in use, and who annotates. */
export const documentRoutes = (workspace: Workspace, defaultReviewer: string): Route[] => [
  route({
    method: 'get',
    path: '/api/documents',
    name: 'listDocuments',
    summary: 'The documents of the workspace, a page of them at a time',
    query: LibraryQuery,
    answers: { 200: { description: 'Those that match', schema: LibraryPage } },
    handle: ({ query }) => ({ body: libraryPage(workspace, query) }),
  }),
  route({
    method: 'get',
    path: '/api/sources',
    name: 'listSources',
    summary: 'The sources and outlets that annotations name',
    query: z.object({ document: z.string().default('').describe('the document whose names come first') }),
    answers: { 200: { description: 'Names in use', schema: Sources } },
    handle: ({ query }) => {
      workspace.refresh();
      return { body: sourcesOf(workspace.annotations, query.document) };
    },
  }),
  route({
    method: 'get',
    path: '/api/reviewer',
    name: 'getReviewer',
    summary: 'Who annotates in this browser',
    answers: { 200: { description: 'The reviewer', schema: ReviewerChoice } },
    handle: (_input, request) => ({ body: { reviewer: reviewerOf(request, defaultReviewer) } }),
  }),
  route({
    method: 'put',
    path: '/api/reviewer',
    name: 'chooseReviewer',
    summary: 'Choose who annotates in this browser, kept in a cookie',
    body: ReviewerChoice,
    answers: { 200: { description: 'The reviewer', schema: ReviewerChoice } },
    handle: ({ body }, request) => ({ body, cookie: reviewerCookie(request, body.reviewer) }),
  }),
  route({
    method: 'get',
    path: '/api/documents/{document}',
    name: 'getDocument',
    summary: 'A document: its text, and the blocks and sentences it is shown in',
    params: AnnotationPath.pick({ document: true }),
    answers: { 200: { description: 'The document', schema: DocumentModel } },
    handle: ({ params }) => ({ body: documentModel(workspace, params.document) }),
  }),
];

function documentModel(workspace: Workspace, id: string): DocumentModel {
  const source = readableDocument(workspace, id);
  const { title, text, blocks } = workspace.documents.parse(source);
  return { id, title, textHash: workspace.documents.hash(source), text: text.value, blocks };
}
