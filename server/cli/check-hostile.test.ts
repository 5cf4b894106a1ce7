import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileOf, ofSentence } from '../core/testing/checked.ts';
import { annotationOf } from '../io/testing/annotations.ts';
import { check, workspaceWith } from './testing/check.ts';

const SOUND = fileOf([ofSentence(3)]);
const FILE = 'annotations/harbour.txt/ada.json';
const inUnix = { skip: process.platform === 'win32' && 'Windows does not allow such names' };

const HOSTILE = '\u001B]0;x\u0007 %0A::error \u202Eso';

test('what documents and annotations say is nothing to obey', async (t) => {
  const article = `${HOSTILE}, said the harbour master of the islands.\n`;
  const quoted = annotationOf(article, article.trim(), 'id-1');
  const root = await workspaceWith(t, {
    'seeds/harbour.txt': 'Another text altogether.\n',
    [FILE]: fileOf([{ ...quoted, note: HOSTILE }]),
    'annotations/harbour.txt/ben.json': `{"label": ${HOSTILE}`,
  });
  for (const format of ['text', 'json', 'github'])
    assert.doesNotMatch((await check(root, '--format', format)).stdout, /(?!\n)[\p{Cc}\p{Cf}]/u, format);
  const { stdout } = await check(root, '--format', 'github');
  assert.match(
    stdout,
    /title=orphan::annotations\[0\]\.quote: expected “\\u\{1b\}\]0;x\\u\{7\} %250A::error/,
  );
});

test('what files are called is nothing to obey', inUnix, async (t) => {
  const root = await workspaceWith(t, { 'annotations/\n::stop-commands::x\u001B[2J/%0A::y,z.json': SOUND });
  const { stdout } = await check(root, '--format', 'github');
  const file = 'annotations/\\u{a}%3A%3Astop-commands%3A%3Ax\\u{1b}[2J/%250A%3A%3Ay%2Cz.json';
  assert.equal(stdout.split('\n')[0]?.split(',title')[0], `::error file=${file}`);
  assert.equal(
    (await check(root)).stdout.split('\n')[0],
    'annotations/\\u{a}::stop-commands::x\\u{1b}[2J/%0A::y,z.json',
  );
});
