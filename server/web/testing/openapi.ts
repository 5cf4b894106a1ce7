import { z } from 'zod';
import type { TestServer } from './app.ts';

const Content = z.strictObject({
  'application/json': z.strictObject({ schema: z.strictObject({ $ref: z.string() }) }),
});
const Answer = z.strictObject({ description: z.string().min(1), content: Content.optional() });
const Parameter = z.strictObject({
  name: z.string().min(1),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  description: z.string().optional(),
  schema: z.looseObject({ type: z.string() }),
});
const Operation = z.strictObject({
  operationId: z.string().regex(/^[a-z][A-Za-z]+$/),
  summary: z.string().min(1),
  parameters: z.array(Parameter),
  requestBody: z.strictObject({ required: z.literal(true), content: Content }).optional(),
  responses: z.record(z.string().regex(/^(default|[1-5]\d\d)$/), Answer),
});
export type Operation = z.infer<typeof Operation>;

/** The form of an OpenAPI document, as far as this project makes use of it. */
export const OpenApi = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  paths: z.record(
    z.string().startsWith('/api/'),
    z.partialRecord(z.enum(['get', 'put', 'delete']), Operation),
  ),
  components: z.strictObject({ schemas: z.record(z.string().regex(/^[A-Z][A-Za-z]+$/), z.looseObject({})) }),
});
export type OpenApi = z.infer<typeof OpenApi>;

export const describedBy = (server: TestServer): Promise<OpenApi> =>
  server.read('/api/openapi.json', OpenApi);

const toDefs = (address: string): string => address.replace('#/components/schemas/', '#/$defs/');

/** What checks values against a schema of the description, by nothing but the description. */
export function schemaAt({ components }: OpenApi, address: string): z.ZodType {
  const $defs = JSON.parse(JSON.stringify(components.schemas), (key, value) =>
    key === '$ref' ? toDefs(value) : value,
  );
  return z.fromJSONSchema({ $ref: toDefs(address), $defs });
}
