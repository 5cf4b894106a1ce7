import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LibraryQuery } from '../core/document/library-query.ts';
import type { Workspace } from '../io/workspace/workspace.ts';
import { libraryPage } from './library.ts';
import { libraryOf } from './testing/library.ts';

const shown = (workspace: Workspace, query: object): string =>
  libraryPage(workspace, LibraryQuery.parse(query))
    .documents.map(({ id }) => id.replace(/\..*/, ''))
    .join(' ');

const queries: Record<string, [query: object, shown: string]> = {
  'no query': [{}, 'c b bad e d a'],
  title: [{ sort: 'title' }, 'c b bad e d a'],
  'outlet, those without last': [{ sort: 'outlet' }, 'b a c bad e d'],
  'date, newest first': [{ sort: 'date' }, 'b e a c bad d'],
  'length, longest first': [{ sort: 'length' }, 'b a e c d bad'],
  'annotations, most first': [{ sort: 'annotations' }, 'a b c bad e d'],
  'an order that is none': [{ sort: 'random' }, 'c b bad e d a'],
  'a word in a text': [{ search: 'nobody' }, 'a'],
  'a word in whatever case': [{ search: 'missile' }, 'b a'],
  'a word in a title or in a text': [{ search: 'ZEBRA' }, 'd a'],
  'every word, wherever it stands': [{ search: '  missile   zebra ' }, 'a'],
  'part of a word': [{ search: 'issil' }, 'b a'],
  'signs that patterns are made of': [{ search: '5.5 (US$)' }, 'b'],
  'a dot that is only a dot': [{ search: '5x5' }, ''],
  'a pattern that is only its letters': [{ search: '.*' }, ''],
  'a sign of another alphabet': [{ search: 'éclair' }, 'd'],
  'a file that cannot be read, by its name': [{ search: 'bad' }, 'bad'],
  'nothing to search for': [{ search: '   ' }, 'c b bad e d a'],
  'a label': [{ label: 'speculative' }, 'b a'],
  'a label that one of two has given': [{ label: 'sourced' }, 'a'],
  'a label of a reviewer': [{ label: 'speculative', reviewer: 'ada' }, 'b'],
  'a reviewer': [{ reviewer: 'bo' }, 'c a'],
  'a reviewer of nothing': [{ reviewer: 'zoe' }, ''],
  'a reviewer whose file is broken': [{ reviewer: 'cy' }, ''],
  untouched: [{ state: 'untouched' }, 'bad e d'],
  'untouched by a reviewer': [{ state: 'untouched', reviewer: 'bo' }, 'b bad e d'],
  'in progress': [{ state: 'in-progress' }, 'a'],
  'in progress with a reviewer': [{ state: 'in-progress', reviewer: 'ada' }, 'a'],
  complete: [{ state: 'complete' }, 'c b'],
  'complete with a reviewer': [{ state: 'complete', reviewer: 'bo' }, 'c a'],
  warnings: [{ state: 'warnings' }, 'bad d'],
  'all at once': [{ search: 'missile', label: 'speculative', reviewer: 'bo', state: 'complete' }, 'a'],
  'filters that a form leaves empty': [{ search: '', label: '', reviewer: '', state: '' }, 'c b bad e d a'],
};

test('the library shows what a query asks for, in its order', async (t) => {
  const workspace = await libraryOf(t);
  for (const [name, [query, expected]] of Object.entries(queries))
    assert.equal(shown(workspace, query), expected, name);
});
