import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { invalid, preconditionRequired } from '../problem.ts';

/** What a handler answers; without a body, 204. */
export type Reply = { readonly status?: number; readonly body?: unknown; readonly cookie?: string };

type Answers = Readonly<Record<number, { readonly description: string; readonly schema?: z.ZodType }>>;

type Described = {
  readonly method: 'get' | 'put' | 'delete';
  /** As OpenAPI writes it: `/api/documents/{document}`. */
  readonly path: string;
  /** By which programs call it: `saveAnnotation`. */
  readonly name: string;
  readonly summary: string;
  readonly answers: Answers;
};

/**
 * A route of the API as data: the handler that is registered and the description that is published both come
 * from it, so they cannot differ.
 */
export type Route = Described & {
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  /** The headers that say what a change was made on; a request without them is answered with 428. */
  readonly preconditions: z.ZodType;
  readonly body: z.ZodType | undefined;
  readonly answer: (request: Request) => Promise<Reply> | Reply;
};

type Definition<P, Q, H, B> = Described & {
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  readonly preconditions?: z.ZodType<H>;
  readonly body?: z.ZodType<B>;
  readonly handle: (
    input: { readonly params: P; readonly query: Q; readonly preconditions: H; readonly body: B },
    request: Request,
  ) => Promise<Reply> | Reply;
};

/** A route whose handler gets what the schemas made of the request; what they refuse is answered with 400. */
export function route<P, Q, H, B>({ handle, ...definition }: Definition<P, Q, H, B>): Route {
  const { params = z.any(), query = z.any(), preconditions = z.any(), body } = definition;
  return {
    ...definition,
    params,
    query,
    preconditions,
    body,
    answer: (request) =>
      handle(
        {
          params: parse('path', params, joined(request.params)),
          query: parse('query', query, request.query),
          preconditions: parsePreconditions(preconditions, request.headers),
          body: parse('body', body ?? z.any(), request.body),
        },
        request,
      ),
  };
}

function parse<T>(part: string, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(part, parsed.error);
}

function parsePreconditions<T>(schema: z.ZodType<T>, headers: unknown): T {
  const parsed = schema.safeParse(headers);
  if (parsed.success) return parsed.data;
  throw preconditionRequired();
}

// A document's id may hold slashes; Express gives such a parameter in pieces.
const joined = (params: Request['params']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value.join('/') : value]),
  );

/** Registers routes; `{document}` takes what several path segments hold. */
export function register(router: Router, routes: readonly Route[]): void {
  for (const { method, path, answer } of routes)
    router[method](
      path.replace('{document}', '*document').replaceAll(/\{(\w+)\}/g, ':$1'),
      async (request, response) => send(response, await answer(request)),
    );
}

function send(response: Response, { status, body, cookie }: Reply): void {
  if (cookie !== undefined) response.setHeader('Set-Cookie', cookie);
  if (body === undefined) response.status(status ?? 204).end();
  else response.status(status ?? 200).json(body);
}
