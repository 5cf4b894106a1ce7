import type { z } from 'zod';
import {
  Completion,
  DocumentModel,
  type Draft,
  Layers,
  Problem,
  ReviewerChoice,
  Saved,
  Sources,
} from '../../../server/core/wire.ts';

/** The server answered that it does not do what was asked, and why. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  readonly problem: Problem['error'];

  constructor(problem: Problem['error']) {
    super(problem.message);
    this.problem = problem;
  }
}

/** The server could not be reached. */
export class OfflineError extends Error {
  override name = 'OfflineError';
}

// A server on the same machine that takes longer than this has gone.
const PATIENCE_MILLISECONDS = 20_000;

type Precondition = { 'if-none-match': '*' } | { 'if-match': string };

/** What a change of an annotation is based on, as a header. */
export const basedOn = (revision: string | null): Precondition =>
  revision === null ? { 'if-none-match': '*' } : { 'if-match': `"${revision}"` };

/** The server's API for one document. */
export class Api {
  readonly #document: string;

  constructor(document: string) {
    this.#document = `/api/documents/${encodeURIComponent(document)}`;
  }

  model = (): Promise<DocumentModel> => get(this.#document, DocumentModel);

  layers = (): Promise<Layers> => get(`${this.#document}/annotations`, Layers);

  sources = (document: string): Promise<Sources> =>
    get(`/api/sources?${new URLSearchParams({ document })}`, Sources);

  /** `anchor` says whether to find the quote in the text as it is, or to keep the anchor whatever the text is. */
  save = (
    reviewer: string,
    id: string,
    draft: Draft,
    revision: string | null,
    anchor: 'find' | 'keep',
  ): Promise<Saved> =>
    send(
      `${this.#annotation(reviewer, id)}${anchor === 'keep' ? '?anchor=keep' : ''}`,
      'PUT',
      Saved,
      draft,
      basedOn(revision),
    );

  async remove(reviewer: string, id: string, revision: string): Promise<void> {
    await call(this.#annotation(reviewer, id), { method: 'DELETE', headers: basedOn(revision) });
  }

  setComplete = (reviewer: string, complete: boolean): Promise<z.infer<typeof Completion>> =>
    send(`${this.#document}/reviewers/${reviewer}/complete`, 'PUT', Completion, { complete });

  #annotation = (reviewer: string, id: string): string =>
    `${this.#document}/reviewers/${reviewer}/annotations/${id}`;
}

/** Makes this browser annotate as somebody else from the next page on. */
export const chooseReviewer = (reviewer: string): Promise<z.infer<typeof ReviewerChoice>> =>
  send('/api/reviewer', 'PUT', ReviewerChoice, { reviewer });

async function get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(await call(path, {}));
}

async function send<T>(
  path: string,
  method: 'PUT',
  schema: z.ZodType<T>,
  body: unknown,
  headers = {},
): Promise<T> {
  const answer = await call(path, {
    method,
    body: JSON.stringify(body),
    headers: { ...headers, 'content-type': 'application/json' },
  });
  return schema.parse(answer);
}

/** The answer's JSON, undefined for an answer without content. */
async function call(path: string, init: RequestInit): Promise<unknown> {
  const { response, text } = await reach(path, init);
  if (response.ok) return text === '' ? undefined : JSON.parse(text);
  const problem = Problem.safeParse(parseOrNothing(text));
  throw new RefusedError(
    problem.data?.error ?? { code: 'unknown', message: `The server answered ${response.status}.` },
  );
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A whole answer: a server that goes away in the middle of one was not reached. */
async function reach(path: string, init: RequestInit): Promise<{ response: Response; text: string }> {
  try {
    const response = await fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
    return { response, text: await response.text() };
  } catch (error) {
    throw new OfflineError('The server cannot be reached.', { cause: error });
  }
}
