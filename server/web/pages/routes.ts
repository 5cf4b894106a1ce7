import type { Express } from 'express';
import type { Dependencies } from '../dependencies.ts';
import { notFound } from '../problem.ts';
import { readableDocument } from '../readable.ts';
import { reviewerOf } from '../reviewer.ts';
import { documentView } from './document-view.ts';
import { guidelinesView } from './guidelines-view.ts';
import { libraryView } from './library-view.ts';

const ONE_YEAR = 'public, max-age=31536000, immutable';

/** The pages, and the built files that they load. */
export function pageRoutes(app: Express, { workspace, assets, defaultReviewer }: Dependencies): void {
  app.locals.asset = (name: string) => assets.url(name);
  app.get('/', (request, response) => {
    const reviewer = reviewerOf(request, defaultReviewer);
    response.render('pages/library', libraryView(workspace, reviewer, request.query));
  });
  app.get('/codebook', (request, response) => {
    const reviewer = reviewerOf(request, defaultReviewer);
    response.render('pages/codebook', { reviewer, ...guidelinesView(workspace) });
  });
  app.get('/documents/*document', (request, response) => {
    const source = readableDocument(workspace, request.params.document.join('/'));
    const reviewer = reviewerOf(request, defaultReviewer);
    response.render('pages/document', documentView(workspace, source, reviewer, request.query));
  });
  app.get('/assets/:file', (request, response) => {
    const file = assets.file(request.path);
    if (!file) throw notFound(`file ${request.path}`);
    response.setHeader('Cache-Control', ONE_YEAR);
    response.type(file.type).send(Buffer.from(file.body));
  });
}
