import { z } from 'zod';
import * as wire from '../../core/wire.ts';
import type { Route } from './route.ts';

type JsonSchema = Record<string, unknown>;

/** The OpenAPI 3.1 document of some routes, made from the schemas that they check with. */
export function openApiOf(routes: readonly Route[], version: string): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes)
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sourcemark',
      version,
      description: 'Offsets are Unicode code points of the text. A slash in a document id is written %2F.',
    },
    paths,
  };
}

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' });

const content = (schema: z.ZodType, io: 'input' | 'output') => ({
  'application/json': { schema: jsonSchema(schema, io) },
});

function operationOf(route: Route): JsonSchema {
  return {
    summary: route.summary,
    parameters: [
      ...parametersOf('path', route.params),
      ...parametersOf('query', route.query),
      ...parametersOf('header', route.headers),
    ],
    ...(route.body ? { requestBody: { required: true, content: content(route.body, 'input') } } : {}),
    responses: {
      ...answersOf(route),
      default: { description: 'A problem', content: content(wire.Problem, 'output') },
    },
  };
}

function answersOf({ answers }: Route): JsonSchema {
  const entries = Object.entries(answers).map(([status, { description, schema }]) => [
    status,
    { description, ...(schema ? { content: content(schema, 'output') } : {}) },
  ]);
  return Object.fromEntries(entries);
}

function parametersOf(place: 'path' | 'query' | 'header', schema: z.ZodType): JsonSchema[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).map(([name, field]) => {
    const { description, ...rest } = jsonSchema(field, 'input');
    const required = place === 'path' || !field.safeParse(undefined).success;
    return { name, in: place, required, ...(description ? { description } : {}), schema: rest };
  });
}
