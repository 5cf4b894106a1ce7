import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Metadata } from '../document.ts';
import { frontMatter } from './front-matter.ts';

const between = (...lines: string[]) => `---\n${lines.map((line) => `${line}\n`).join('')}---\n`;

const read: [name: string, head: string, metadata: Metadata][] = [
  [
    'the known fields',
    between('title: A', 'outlet: B', 'author: C', 'date: D', 'url: http://x.example', 'tags: [E]'),
    { title: 'A', outlet: 'B', author: 'C', date: 'D', url: 'http://x.example' },
  ],
  ['a date as it is written', between('date: 2021-03-04'), { date: '2021-03-04' }],
  ['a number', between('title: 1984'), { title: '1984' }],
  ['several authors', between('author: [A, B]'), { author: 'A, B' }],
  ['an alias', between('outlet: &o The Post', 'title: *o'), { outlet: 'The Post', title: 'The Post' }],
  ['fields that are no words', between('title: {a: b}', 'author: true', 'date:', 'url: " "'), {}],
  ['an unknown tag', between('title: !x A'), { title: 'A' }],
  ['white space around', between('title: "  A "'), { title: 'A' }],
  ['three dots at the end', '---\ntitle: A\n...\n', { title: 'A' }],
  ['no line end after it', '---\ntitle: A\n---', { title: 'A' }],
  ['spaces after the dashes', '--- \ntitle: A\n---\t\n', { title: 'A' }],
  ['a comment beside a field', between('# x', 'title: A'), { title: 'A' }],
  ['dashes inside a value', '---\ntitle: |\n  A\n  ---\n---\n', { title: 'A\n---' }],
  ['nothing in it', '---\n---\n', {}],
];

for (const [name, head, metadata] of read)
  test(`front matter: ${name}`, () => {
    assert.deepEqual(frontMatter(head), { metadata, bodyIndex: head.length });
    const body = head.endsWith('\n') ? 'Body\n---\n' : '';
    assert.deepEqual(frontMatter(head + body), { metadata, bodyIndex: head.length });
  });

const bombs = Array.from(
  { length: 9 },
  (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}]`,
);

const body: [name: string, text: string][] = [
  ['no front matter', 'Body\n'],
  ['not at the start', '\n---\ntitle: A\n---\n'],
  ['four dashes', '----\ntitle: A\n---\n'],
  ['unclosed', '---\ntitle: A\n\nBody\n'],
  ['a list', between('- A')],
  ['a sentence', between('A sentence.')],
  ['a heading between two rules', between('', '# A', '')],
  ['no YAML', between('title: "A')],
  ['a field twice', between('title: A', 'title: B')],
  ['aliases of aliases', between('a0: &a0 x', ...bombs)],
  ['longer than any', between(`title: ${'A'.repeat(10_000)}`)],
];

for (const [name, text] of body)
  test(`read as part of the body: ${name}`, () =>
    assert.deepEqual(frontMatter(text), { metadata: {}, bodyIndex: 0 }));
