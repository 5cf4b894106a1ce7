import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileOf, flawsOf, ofSentence, PLACE } from '../testing/checked.ts';
import { readAnnotationFile } from './read-annotation-file.ts';

const SOUND = fileOf([ofSentence(3), ofSentence(7)]);

const CASES: Record<string, [content: string, ...flaws: string[]]> = {
  'an empty file': ['', 'unreadable : JSON / the end of the file'],
  'half a file': [SOUND.slice(0, 100), 'unreadable : JSON / the end of the file'],
  'a mistake': [SOUND.replace('"unit"', 'unit'), 'unreadable : JSON / “unit: "code point",”'],
  'a byte-order mark': [`\uFEFF${SOUND}`, 'unreadable : JSON / “\uFEFF{”'],
  'conflict markers': [
    SOUND.replace('  "complete"', '<<<<<<< ours\n  "complete"'),
    'unreadable : JSON / the conflict markers of an unfinished merge',
  ],
  'no object': ['[1]', 'unreadable : object / a list of 1'],
  'a field twice': [
    SOUND.replace('"label"', '"label": "official", "\\u006cabel"'),
    'unreadable annotations[0].label: every field once / “label” a second time',
  ],
  'all annotations twice': [
    SOUND.replace('"annotations"', '"annotations": [], "annotations"'),
    'unreadable annotations: every field once / “annotations” a second time',
  ],
  "another document's place": [
    fileOf([], { document: 'river.txt' }),
    "unreadable document: “harbour.txt”, as the file's place says / “river.txt”",
  ],
  "another reviewer's place": [
    fileOf([], { reviewer: 'ben' }),
    "unreadable reviewer: “ada”, as the file's place says / “ben”",
  ],
};

for (const [name, [content, ...flaws]] of Object.entries(CASES))
  test(`what keeps a file from being read is told: ${name}`, () => {
    assert.deepEqual(flawsOf(content), flaws);
  });

test('what is read comes with its canonical form', () => {
  const read = readAnnotationFile(JSON.stringify(JSON.parse(SOUND)), PLACE);
  assert.ok('canonical' in read);
  assert.equal(read.canonical, SOUND);
});
