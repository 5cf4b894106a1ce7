import type { ErrorRequestHandler, Request } from 'express';
import { ConflictError, FullError } from '../core/annotation/edit.ts';
import type { Problem } from '../core/wire.ts';
import { UnusableFileError } from '../io/annotations/annotation-saver.ts';
import { WriteFailedError } from '../io/disk/durable-write.ts';
import { StaleFileError } from '../io/disk/json-file.ts';
import { ProblemError } from './problem.ts';

/** The one map from what went wrong to what is answered. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof FullError) return new ProblemError(409, 'full', error.message);
  if (error instanceof UnusableFileError) return new ProblemError(409, 'unreadable-file', error.message);
  if (error instanceof StaleFileError) return new ProblemError(409, 'contested-file', error.message);
  if (error instanceof WriteFailedError) return new ProblemError(507, 'not-saved', error.message);
  if (error instanceof ConflictError) return new ProblemError(412, 'conflict', error.message);
  return (
    fromExpress(error) ??
    new ProblemError(500, 'internal', 'Sourcemark made a mistake; its terminal says more.')
  );
}

/** Errors of Express and its body parser carry a status of their own. */
function fromExpress(error: unknown): ProblemError | undefined {
  if (!(error instanceof Error && 'status' in error && typeof error.status === 'number')) return undefined;
  if (error.status === 413)
    return new ProblemError(413, 'too-large', `The request is too large: ${error.message}.`);
  return error.status < 500
    ? new ProblemError(error.status, 'invalid', `The request cannot be read: ${error.message}.`)
    : undefined;
}

const body = ({ code, message, where, current }: ProblemError): Problem => ({
  error: {
    code,
    message,
    ...(where === undefined ? {} : { where }),
    ...(current === undefined ? {} : { current }),
  },
});

const wantsJson = (request: Request): boolean => request.path.startsWith('/api/') || !request.accepts('html');

/** Answers with the problem as JSON or as a page, and reports what is our own fault. */
export const answerErrors =
  (report: (error: unknown) => void): ErrorRequestHandler =>
  (error, request, response, _next) => {
    const problem = toProblem(error);
    if (problem.status === 500) report(error);
    response.status(problem.status);
    if (wantsJson(request)) response.json(body(problem));
    else response.render('pages/problem', { problem });
  };
