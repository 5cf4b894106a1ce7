import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { annotation } from '../testing/annotations.ts';
import { blobId, revisionOf } from './hash.ts';

const texts: [name: string, text: string][] = [
  ['nothing', ''],
  ['ASCII', 'abc\n'],
  ['what takes several bytes', 'é 😀 שלום \u202E\n'],
  ['a carriage return and a NUL', 'a\r\n\0b'],
];

for (const [name, text] of texts)
  test(`the id of a blob is git's: ${name}`, () => {
    const git = execFileSync('git', ['hash-object', '--stdin', '--no-filters'], {
      input: text,
      encoding: 'utf8',
    });
    assert.equal(blobId(text), git.trim());
  });

test('a revision depends on every field and on nothing else', () => {
  const one = annotation({ source: 'Kim', via: ['Post'] });
  assert.equal(revisionOf({ ...one }), revisionOf(one));
  assert.equal(revisionOf(Object.fromEntries(Object.entries(one).reverse()) as typeof one), revisionOf(one));
  const changes = [
    { label: 'official' },
    { source: 'Lee' },
    { via: ['Post', 'Mail'] },
    { note: 'x' },
    { end: 2 },
    { id: 'id01' },
  ];
  const revisions = changes.map((change) => revisionOf({ ...one, ...(change as Partial<typeof one>) }));
  assert.equal(new Set([revisionOf(one), ...revisions]).size, changes.length + 1);
});
