import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotation, annotationFile } from '../testing/annotations.ts';
import { Text } from '../text/text.ts';
import { rebase } from './rebase.ts';

const HASH = 'f'.repeat(40);
const file = annotationFile(annotation({ quote: 'ab', start: 1, end: 3 }), annotation({ id: 'id01' }));

test('a file refers to a text once all of its annotations stand there', () => {
  assert.deepEqual(rebase(file, new Text('aab'), HASH), { ...file, textHash: HASH });
  assert.deepEqual(rebase(annotationFile(), new Text(''), HASH), { ...annotationFile(), textHash: HASH });
});

test('until then, and when it does already, it stays the same file', () => {
  assert.equal(rebase(file, new Text('xab'), HASH), file);
  assert.equal(rebase(file, new Text('a'), HASH), file);
  assert.equal(rebase(file, new Text('aab'), file.textHash), file);
});
