import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { sentencesOf } from '../../core/document/document.ts';
import { folderWith } from '../testing/folder.ts';
import { isReadable } from './document-source.ts';
import { Documents } from './documents.ts';

/** A list in a list in a list: 1.4 MB that take the parser many seconds, where a sane list takes none. */
const nestedList = Array.from({ length: 1_200 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n');

const files = {
  'slow.md': `${nestedList}\n\nThe last words.`,
  'deep.md': `${'> '.repeat(2_048)}The last words.`,
  'sane.md': '- a list\n  - in a list\n\nThe last words.',
  'slow.txt': nestedList,
};
const reasons: Record<keyof typeof files, RegExp | undefined> = {
  'slow.md': /^its Markdown takes too long to read$/,
  'deep.md': /^its Markdown cannot be followed: /,
  'sane.md': undefined,
  'slow.txt': undefined,
};

test('Markdown that takes too long, or goes too deep, is shown as plain text with the reason', async (t) => {
  const root = await folderWith(t, files);
  const documents = new Documents(root, root);
  t.after(() => documents.close());
  for (const [id, content] of Object.entries(files)) {
    const source = documents.get(id);
    assert.ok(source && isReadable(source));
    const parsed = documents.parse(source);
    const reason = Object.entries(reasons).find(([name]) => name === id)?.[1];
    if (reason) assert.match(parsed.fallback ?? '', reason, id);
    else assert.equal(parsed.fallback, undefined, id);
    assert.equal(parsed.text.value, content);
    assert.ok(sentencesOf(parsed.blocks).length > 0);
    assert.equal(documents.parse(source), parsed, 'parsed once');
  }
});

test('a document is hashed as git does, and parsed again once it has changed', async (t) => {
  const root = await folderWith(t, { 'a.txt': '\uFEFFhello\r\n' });
  const documents = new Documents(root, join(root, '..'));
  t.after(() => documents.close());
  const now = () => {
    const source = documents.get('a.txt');
    assert.ok(source && isReadable(source));
    return { hash: documents.hash(source), text: documents.parse(source).text.value };
  };
  assert.deepEqual(now(), { hash: 'ce013625030ba8dba906f756967f9e9ca394464a', text: 'hello\n' });
  await writeFile(join(root, 'a.txt'), '');
  assert.deepEqual(now(), { hash: 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391', text: '' });
});
