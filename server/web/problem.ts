import type { z } from 'zod';
import { pathText } from '../core/checking/json-path.ts';
import type { StoredAnnotation } from '../core/wire.ts';

/** What a request got wrong, ready to be told: a status, a stable code, a sentence, and the place. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly status: number;
  readonly code: string;
  readonly where: string | undefined;
  readonly current: StoredAnnotation | null | undefined;

  constructor(
    status: number,
    code: string,
    message: string,
    details: { where?: string; current?: StoredAnnotation | null } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.where = details.where;
    this.current = details.current;
  }
}

export const notFound = (what: string): ProblemError =>
  new ProblemError(404, 'not-found', `There is no ${what} in this workspace.`);

/** The first thing that a schema objects to in a part of the request. */
export function invalid(part: string, error: z.ZodError): ProblemError {
  const [issue] = error.issues;
  const path = pathText((issue?.path ?? []).filter((key) => typeof key !== 'symbol'));
  const where = path === '' ? part : `${part}: ${path}`;
  const message = issue?.message ?? 'not as the API describes it';
  return new ProblemError(400, 'invalid', `The request is not as expected (${where}): ${message}.`, {
    where,
  });
}

export const preconditionRequired = (): ProblemError =>
  new ProblemError(
    428,
    'precondition-required',
    'Say what the change was made on: If-Match: "<revision>" for an annotation that is there, If-None-Match: * for a new one.',
    { where: 'header: if-match' },
  );
