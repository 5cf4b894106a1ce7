import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, fileOf, inShort, ofSentence } from '../testing/checked.ts';
import type { CheckedDocument } from './check.ts';
import { Finding } from './finding.ts';

const SOUND = fileOf([ofSentence(3), ofSentence(7)]);

test('nothing is found in files that are as they have to be', () => {
  assert.deepEqual(check(SOUND), []);
  assert.deepEqual(check(fileOf([])), []);
  const short = ofSentence(3, { prefix: '.\n', suffix: '' });
  assert.deepEqual(check(fileOf([short])), [], 'context of another length');
});

/** The sound file with its two annotations, of nine lines each, in each other's place. */
function swapped(): string {
  const lines = SOUND.split('\n');
  const [head, first, second, tail] = [
    lines.slice(0, 8),
    lines.slice(8, 16),
    lines.slice(17, 25),
    lines.slice(26),
  ];
  return [...head, ...second, '    },', ...first, '    }', ...tail].join('\n');
}

type Case = { content: string; document?: CheckedDocument; found: [where: string, what: string][] };

const CASES: Record<string, Case> = {
  'no document': {
    content: SOUND,
    document: { reason: 'none in seeds' },
    found: [['no-document  -:-', 'the document harbour.txt / none in seeds']],
  },
  'no document, and unreadable': {
    content: '[]',
    document: { reason: 'none in seeds' },
    found: [
      ['no-document  -:-', 'the document harbour.txt / none in seeds'],
      ['unreadable  -:-', 'object / a list of 0'],
    ],
  },
  'spaces at the end of a line': {
    content: SOUND.replace('"complete": false,', '"complete": false, '),
    found: [['not-canonical  7:21', 'the end of the line / “ ”']],
  },
  'no line feed at the end': {
    content: SOUND.trimEnd(),
    found: [['not-canonical  28:2', 'the end of the line / the end of the file']],
  },
  'line ends of Windows': {
    content: SOUND.replaceAll('\n', '\r\n'),
    found: [['not-canonical  1:2', 'the end of the line / “\r”']],
  },
  'annotations in another order': {
    content: swapped(),
    found: [
      [
        'not-canonical  10:17',
        `“According to them the captain had been dismissed 🦊 the night before.",” / “By evening a smaller boat had taken the mail and eleven goats.",”`,
      ],
    ],
  },
  'a note with space around it': {
    content: fileOf([{ ...ofSentence(3), note: ' so ' }]),
    found: [['not-canonical  12:16', '“so",” / “ so ",”']],
  },
};

for (const [name, { content, document, found }] of Object.entries(CASES))
  test(`it is found: ${name}`, () => {
    const findings = check(content, document);
    assert.deepEqual(inShort(findings), found);
    for (const finding of findings) assert.deepEqual(Finding.parse(finding), finding);
  });
