import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CheckReport } from '../../core/checking/finding.ts';
import { asGithub } from './github.ts';
import { asJson } from './json.ts';
import { asText } from './text.ts';

const HOSTILE = 'annotations/%0A::error,file=x:1,\u001B[2J\n::stop\r.txt/ada.json';
const NOTE = '“\n::set-env name=A::b%0A%25\u202E”';
const report: CheckReport = {
  format: 'sourcemark-check/1',
  checked: { annotationFiles: 3, documents: 1 },
  findings: [
    { code: 'no-document', file: HOSTILE, expected: 'the document a.txt', found: 'none in seeds' },
    {
      code: 'orphan',
      file: HOSTILE,
      path: 'annotations[0].quote',
      annotation: 'id-1',
      line: 10,
      column: 7,
      expected: NOTE,
      found: 'it nowhere',
    },
    {
      code: 'stale-hash',
      file: 'annotations/b.txt/ada.json',
      path: 'textHash',
      line: 4,
      column: 3,
      expected: 'x',
      found: 'y',
    },
  ],
  fixed: [
    { code: 'moved', file: 'annotations/b.txt/ada.json', annotation: 'id-1', message: `is ${NOTE} now` },
  ],
};
const clean: CheckReport = { ...report, findings: [], fixed: [] };

test('text is grouped by file, with the totals last', () => {
  assert.deepEqual(asText(report, 'work/').split('\n'), [
    'work/annotations/%0A::error,file=x:1,\\u{1b}[2J\\u{a}::stop\\u{d}.txt/ada.json',
    '  no-document: expected the document a.txt, found none in seeds',
    '  10:7 orphan: annotations[0].quote: expected “\\u{a}::set-env name=A::b%0A%25\\u{202e}”, found it nowhere',
    '',
    'work/annotations/b.txt/ada.json',
    '  fixed moved: id-1 is “\\u{a}::set-env name=A::b%0A%25\\u{202e}” now',
    '  4:3 stale-hash: textHash: expected x, found y',
    '',
    '3 findings in 2 files left, 1 fixed; checked 3 annotation files and 1 document.',
  ]);
});

test("GitHub's commands are one a line, and nothing in them is taken for another", () => {
  const file = 'annotations/%250A%3A%3Aerror%2Cfile=x%3A1%2C\\u{1b}[2J\\u{a}%3A%3Astop\\u{d}.txt/ada.json';
  assert.deepEqual(asGithub(report, '').split('\n'), [
    '::notice file=annotations/b.txt/ada.json,title=fixed moved::is “\\u{a}::set-env name=A::b%250A%2525\\u{202e}” now',
    `::error file=${file},title=no-document::expected the document a.txt, found none in seeds`,
    `::error file=${file},line=10,col=7,title=orphan::annotations[0].quote: expected “\\u{a}::set-env name=A::b%250A%2525\\u{202e}”, found it nowhere`,
    '::error file=annotations/b.txt/ada.json,line=4,col=3,title=stale-hash::textHash: expected x, found y',
    '3 findings in 2 files left, 1 fixed; checked 3 annotation files and 1 document.',
  ]);
});

test('JSON holds the whole report as its schema describes it', () => {
  assert.deepEqual(CheckReport.parse(JSON.parse(asJson(report))), report);
  assert.doesNotMatch(asJson(report), /[\u001B\r\u202E]/);
});

test('a clean report is one line', () => {
  const line = 'No findings; checked 3 annotation files and 1 document.';
  assert.deepEqual([asText(clean, ''), asGithub(clean, '')], [line, line]);
});
