import { fileURLToPath } from 'node:url';
import express, { type Express } from 'express';
import { annotationRoutes } from './api/annotations.ts';
import { documentRoutes } from './api/documents.ts';
import { withDescription } from './api/openapi.ts';
import { register } from './api/route.ts';
import type { Dependencies } from './dependencies.ts';
import { answerErrors } from './errors.ts';
import { pageRoutes } from './pages/routes.ts';
import { notFound } from './problem.ts';
import { guardWrites, headers, hostAllowlist, unstored } from './security.ts';

const VIEWS = fileURLToPath(new URL('../../views', import.meta.url));
// The longest draft there can be is a quarter of this.
const LARGEST_BODY = '1mb';

/** The web application: pages and API over a workspace. It does not listen. */
export function createApp(dependencies: Dependencies): Express {
  const { workspace, version, report } = dependencies;
  const app = express();
  app.set('views', VIEWS).set('view engine', 'ejs').enable('view cache');
  // Express would hash every body for this, 40 % of its throughput on a 100 KB page.
  app.disable('etag').disable('x-powered-by');
  // Headers first, so that refusals have them too.
  app.use(headers, unstored, hostAllowlist(dependencies.hosts), guardWrites);
  app.use(express.json({ limit: LARGEST_BODY }));
  const routes = [...annotationRoutes(workspace), ...documentRoutes(workspace, dependencies.defaultReviewer)];
  register(app, withDescription(routes, version));
  pageRoutes(app, dependencies);
  app.use((request) => {
    throw notFound(`page at ${request.path}`);
  });
  app.use(answerErrors(report));
  return app;
}
