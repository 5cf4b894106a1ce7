import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { LABELS } from '../core/annotation/labels.ts';
import { LibraryQuery } from '../core/document/library-query.ts';
import { eventually } from '../io/testing/folder.ts';
import { libraryPage, reviewersOf } from './library.ts';
import { judged, libraryOf, texts } from './testing/library.ts';

test('a document is summed up with what each reviewer has judged of it', async (t) => {
  const workspace = await libraryOf(t);
  const { documents } = libraryPage(workspace, LibraryQuery.parse({ search: 'zebra crossing' }));
  const none = Object.fromEntries(LABELS.map((label) => [label, 0]));
  assert.deepEqual(documents, [
    {
      id: 'a.md',
      title: 'Zebra crossing',
      outlet: 'Wire',
      date: '2019-05-01',
      words: 7,
      length: 36,
      warnings: [],
      reviewers: [
        {
          reviewer: 'ada',
          complete: false,
          annotations: 3,
          judged: 1,
          sentences: 2,
          lengths: { ...none, official: 7 },
        },
        {
          reviewer: 'bo',
          complete: true,
          annotations: 1,
          judged: 2,
          sentences: 2,
          lengths: { ...none, speculative: 7 },
        },
      ],
    },
  ]);
});

test('what is wrong is told in sentences: broken files, texts that changed, annotations that are nowhere', async (t) => {
  const workspace = await libraryOf(t);
  const told = () =>
    libraryPage(workspace, LibraryQuery.parse({ state: 'warnings' })).documents.map(({ id, warnings }) => [
      id,
      ...warnings,
    ]);
  const bad = ['bad.txt', 'This file is not valid UTF-8.'];
  assert.deepEqual(told()[0], bad);
  assert.match(String(told()[1]?.[1]), /^cy\.json is no .*: /);
  const moved = `One more line.\n\n${texts['c.txt']}`;
  await writeFile(join(workspace.folders.documents, 'c.txt'), moved);
  await writeFile(join(workspace.folders.documents, 'b.md'), '---\ntitle: Emptied\n---\nGone.\n');
  await writeFile(
    join(workspace.folders.annotations, 'c.txt/ada.json'),
    judged('c.txt', 'ada', ['sourced', 'official']),
  );
  const orphan = ['b.md', 'ada: 1 annotation found no more in the text.'];
  const both = ['c.txt', 'ada: 2 annotations moved, to be accepted.'];
  await eventually([bad, orphan, both], () => told().filter(([id]) => id !== 'd.txt'));
});

test('what is found no more counts for nothing, and what has moved counts where it is now', async (t) => {
  const workspace = await libraryOf(t);
  const summed = (id: string) =>
    libraryPage(workspace, LibraryQuery.parse({}))
      .documents.filter((document) => document.id === id)
      .flatMap(({ reviewers }) =>
        reviewers.map(({ judged: sentences, lengths }) => [sentences, lengths.official]),
      );
  await eventually(
    [
      [1, 7],
      [2, 0],
    ],
    () => summed('a.md'),
  );
  await writeFile(join(workspace.folders.documents, 'a.md'), `Nobody. Else. ${texts['a.md']?.slice(60)}`);
  await eventually(
    [
      [1, 7],
      [4, 0],
    ],
    () => summed('a.md'),
  );
  await writeFile(join(workspace.folders.documents, 'a.md'), 'Gone.\n');
  await eventually(
    [
      [0, 0],
      [1, 0],
    ],
    () => summed('a.md'),
  );
});

test('whoever has a file is a reviewer, once', async (t) => {
  assert.deepEqual(reviewersOf(await libraryOf(t)), ['ada', 'bo', 'cy']);
});
