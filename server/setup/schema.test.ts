import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { schemaPath, schemaText } from './schema.ts';

test('the JSON Schema in docs is that of the program; `npm run schema` makes it so', () => {
  assert.equal(readFileSync(schemaPath, 'utf8').replaceAll('\r\n', '\n'), schemaText());
});
