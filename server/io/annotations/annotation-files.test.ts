import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FilePlace, fileId, placeOf } from './annotation-files.ts';

const places: Record<string, FilePlace | undefined> = {
  'a.txt/ada.json': { document: 'a.txt', reviewer: 'ada' },
  'deep/er/a b.md/first-reader.json': { document: 'deep/er/a b.md', reviewer: 'first-reader' },
  'a.txt/b.txt/ada.json': { document: 'a.txt/b.txt', reviewer: 'ada' },
  'ü 🦊.txt/x.y.json': { document: 'ü 🦊.txt', reviewer: 'x.y' },
  'ada.json': undefined,
  'a.txt': undefined,
  'a.txt/ada.json.orig': undefined,
  'a.txt/.json': undefined,
  'a.pdf/ada.json': undefined,
  'a.txt/deeper/ada.json': undefined,
  '.txt/ada.json': undefined,
};

test('a file belongs to the document whose folder it is in, and to the reviewer it is named after', () => {
  for (const [id, place] of Object.entries(places)) {
    assert.deepEqual(placeOf(id), place, id);
    if (place) assert.equal(fileId(place), id);
  }
});
