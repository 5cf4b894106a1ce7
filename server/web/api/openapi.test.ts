import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serve, type TestServer } from '../testing/app.ts';
import type { Answer } from '../testing/client.ts';
import { annotationPath, basedOn, create, draftOf, NEW, TEXT } from '../testing/drafts.ts';
import { describedBy, type OpenApi, type Operation, schemaAt } from '../testing/openapi.ts';

const files = {
  'seeds/a.txt': TEXT,
  'seeds/b.md':
    '---\ntitle: B\noutlet: Wire\ndate: 2020-01-02\nurl: https://x.example\n---\n# B\n\n- *one* [two](https://x.example)\n\n| a | b |\n|---|---|\n| c | d |\n',
  'seeds/bad.txt': Uint8Array.from([0xff]),
  'annotations/b.md/cy.json': '{',
};

const operationsOf = ({ paths }: OpenApi): [method: string, path: string, operation: Operation][] =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]): [string, string, Operation] => [method, path, operation]),
  );

/** Every value under a key, at whatever depth. */
const allOf = (key: string, value: unknown): unknown[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [
        ...(name === key ? [inner] : []),
        ...allOf(key, inner),
      ])
    : [];

test('the description has the form of one, and each name in it once', async (t) => {
  const description = await describedBy(await serve(t, files));
  const operations = operationsOf(description).map(([, , operation]) => operation);
  const ids = operations.map(({ operationId }) => operationId);
  assert.equal(new Set(ids).size, ids.length);
  for (const { parameters } of operations)
    assert.equal(new Set(parameters.map((one) => one.in + one.name)).size, parameters.length);
  for (const key of ['$schema', '$id', '$defs', 'definitions']) assert.deepEqual(allOf(key, description), []);
  assert.equal(description.info.version, '1.2.3');
});

test('every schema has an address, and every address a schema', async (t) => {
  const description = await describedBy(await serve(t, files));
  const names = Object.keys(description.components.schemas);
  const addresses = new Set(allOf('$ref', description));
  assert.deepEqual([...addresses].sort(), names.map((name) => `#/components/schemas/${name}`).sort());
});

test('every route of the API is described, and no other', async (t) => {
  const server = await serve(t, files);
  const registered = server.app.router.stack.flatMap(({ route }) =>
    (route?.stack ?? []).map(({ method }) => `${method} ${route?.path}`),
  );
  const described = operationsOf(await describedBy(server)).map(([method, path]) => {
    const pattern = path.replace('{document}', '*document').replaceAll(/\{(\w+)\}/g, ':$1');
    return `${method} ${pattern}`;
  });
  assert.deepEqual(described.sort(), registered.filter((each) => each.includes(' /api/')).sort());
});

test('the parts of an address are parameters, and a change is asked what it was made on', async (t) => {
  const description = await describedBy(await serve(t, files));
  for (const [method, path, { parameters, responses }] of operationsOf(description)) {
    const named = parameters.filter((one) => one.in === 'path').map(({ name }) => `{${name}}`);
    assert.deepEqual(named, path.match(/\{\w+\}/g) ?? [], path);
    assert.ok(parameters.every((one) => one.in !== 'path' || one.required));
    const headers = parameters.filter((one) => one.in === 'header').map((one) => [one.name, one.required]);
    if (!path.endsWith('{annotation}')) assert.deepEqual(headers, []);
    else if (method === 'delete') assert.deepEqual(headers, [['if-match', true]]);
    else
      assert.deepEqual(headers, [
        ['if-match', false],
        ['if-none-match', false],
      ]);
    assert.equal('428' in responses, headers.length > 0);
  }
  const [search, ...filters] = description.paths['/api/documents']?.get?.parameters ?? [];
  assert.equal(search?.schema.maxLength, 200);
  assert.deepEqual(
    filters.map(({ name, schema }) => [name, schema.enum !== undefined]),
    [
      ['label', true],
      ['reviewer', false],
      ['state', true],
      ['sort', true],
      ['page', false],
    ],
  );
});

/** For every operation some requests; between them they get every answer that is described. */
const examples: Record<string, (server: TestServer) => Promise<Answer>[]> = {
  describe: (server) => [server.get('/api/openapi.json')],
  listDocuments: (server) => [server.get('/api/documents'), server.get('/api/documents?label=none')],
  getDocument: (server) =>
    ['a.txt', 'b.md', 'bad.txt', 'none.txt'].map((id) => server.get(`/api/documents/${id}`)),
  listAnnotations: (server) =>
    ['a.txt', 'b.md', 'none.txt'].map((id) => server.get(`/api/documents/${id}/annotations`)),
  listSources: (server) => [server.get('/api/sources'), server.get('/api/sources?document=a.txt')],
  getReviewer: (server) => [server.get('/api/reviewer')],
  chooseReviewer: (server) => [
    server.put('/api/reviewer', { reviewer: 'bo' }),
    server.put('/api/reviewer', {}),
  ],
  setComplete: (server) => [
    server.put('/api/documents/a.txt/reviewers/ada/complete', { complete: true }),
    server.put('/api/documents/b.md/reviewers/cy/complete', { complete: true }),
  ],
  saveAnnotation: (server) => [
    server.put(annotationPath('a.txt', 'mark-2'), draftOf('It may rain.', { via: ['Wire'] }), NEW),
    server.put(annotationPath('a.txt', 'mark-1'), draftOf('It may rain.'), basedOn('00')),
    server.put(annotationPath('a.txt', 'mark-3'), draftOf('It may rain.')),
  ],
  deleteAnnotation: (server) => [
    server.delete(annotationPath('a.txt', 'none'), basedOn('00')),
    server.delete(annotationPath('a.txt', 'mark-1'), basedOn('00')),
    server.delete(annotationPath('a.txt', 'mark-1')),
  ],
};

test('each operation answers as it is described to', async (t) => {
  const server = await serve(t, files);
  await create(server, 'mark-1', 'The ministry “said” 🦊 so.');
  const description = await describedBy(server);
  for (const [, , { operationId, responses }] of operationsOf(description)) {
    const answers = await Promise.all(examples[operationId]?.(server) ?? []);
    for (const { status, text } of answers) {
      const described = responses[status] ?? responses.default;
      const address = described?.content?.['application/json'].schema.$ref;
      if (address === undefined) assert.equal(text, '', `${operationId} ${status}`);
      else schemaAt(description, address).parse(JSON.parse(text));
    }
    const seen = new Set(answers.map(({ status }) => String(status)));
    for (const status of Object.keys(responses))
      assert.ok(status === 'default' || seen.has(status), `${operationId} never answers ${status}`);
  }
});

test('the described schemas refuse what the API refuses', async (t) => {
  const description = await describedBy(await serve(t, files));
  const draft = schemaAt(description, '#/components/schemas/Draft');
  assert.ok(draft.safeParse(draftOf('It may rain.')).success);
  for (const wrong of [{ label: 'true' }, { start: -1 }, { via: [] }, { more: 1 }])
    assert.ok(!draft.safeParse(draftOf('It may rain.', wrong)).success);
});
