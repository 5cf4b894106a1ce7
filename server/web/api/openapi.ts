import { z } from 'zod';
import { Annotation } from '../../core/annotation/annotation.ts';
import * as wire from '../../core/wire.ts';
import { type Route, route } from './route.ts';

type Json = Record<string, unknown>;

const Description = z.looseObject({ openapi: z.string() }).describe('an OpenAPI document');

/** The schemas that the description tells once, by the names that they have in the code. */
const named = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries({ Annotation, Description, ...wire }))
  if (schema instanceof z.ZodType) named.add(schema, { id });

const addressOf = (name: string | undefined): string => `#/components/schemas/${name}`;

/** The routes with one more, which describes them all and itself. */
export function withDescription(routes: readonly Route[], version: string): Route[] {
  const all: Route[] = [
    ...routes,
    route({
      method: 'get',
      path: '/api/openapi.json',
      name: 'describe',
      summary: 'This description',
      answers: { 200: { description: 'An OpenAPI document', schema: Description } },
      handle: () => ({ body: openApiOf(all, version) }),
    }),
  ];
  return all;
}

/** The OpenAPI 3.1 document of some routes, made from the schemas that they check with. */
function openApiOf(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const each of routes) paths[each.path] = { ...paths[each.path], [each.method]: operationOf(each) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sourcemark',
      version,
      description: 'Offsets are Unicode code points of the text. A slash in a document id is written %2F.',
    },
    paths,
    components: { schemas: schemasByName() },
  };
}

/** As they are before defaults are filled in; so they also let in fields that a later version may answer with. */
function schemasByName(): Json {
  const { schemas } = z.toJSONSchema(named, { io: 'input', uri: addressOf });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema]),
  );
}

const content = (schema: z.ZodType) => ({
  'application/json': { schema: { $ref: addressOf(named.get(schema)?.id) } },
});

function operationOf({ name, summary, body, answers, params, query, preconditions }: Route): Json {
  return {
    operationId: name,
    summary,
    parameters: [
      ...parametersOf('path', params),
      ...parametersOf('query', query),
      ...parametersOf('header', preconditions),
    ],
    ...(body ? { requestBody: { required: true, content: content(body) } } : {}),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, answerOf(answer)])),
      default: { description: 'A problem', content: content(wire.Problem) },
    },
  };
}

const answerOf = ({ description, schema }: Route['answers'][number]): Json => ({
  description,
  ...(schema ? { content: content(schema) } : {}),
});

function parametersOf(place: 'path' | 'query' | 'header', schema: z.ZodType): Json[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).map(([name, field]) => {
    const { $schema, description, ...rest } = z.toJSONSchema(field);
    const required = !field.safeParse(undefined).success;
    return { name, in: place, required, ...(description ? { description } : {}), schema: rest };
  });
}
