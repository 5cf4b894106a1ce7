import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blobId } from '../annotation/hash.ts';
import { ARTICLE, checked, fileOf, ofSentence, PLACE, SENTENCES } from '../testing/checked.ts';
import type { CheckedDocument } from './check.ts';
import { Fix } from './finding.ts';
import { repair } from './repair.ts';

const [third, seventh] = [ofSentence(3), ofSentence(7)];
// How much is missing from the text without sentence 5.
const GONE = [...`${SENTENCES[5]}\n`].length;
const SOUND = fileOf([third, seventh]);
const SHORTER = ARTICLE.replace(`${SENTENCES[5]}\n`, '');
const SHORTER_HASH = blobId(SHORTER);
const moved = { ...seventh, start: seventh.start - GONE, end: seventh.end - GONE };

type Case = { content: string; document?: CheckedDocument; after: string; fixed: string[] };

const CASES: Record<string, Case> = {
  'the form': {
    content: JSON.stringify(JSON.parse(SOUND)),
    after: SOUND,
    fixed: ['not-canonical: rewritten in canonical form'],
  },
  'the form, without a document': {
    content: SOUND.trimEnd(),
    document: { reason: 'none' },
    after: SOUND,
    fixed: ['not-canonical: rewritten in canonical form'],
  },
  'what has moved, and with it the hash': {
    content: SOUND,
    document: checked(SHORTER),
    after: fileOf([third, moved], { textHash: SHORTER_HASH }),
    fixed: [
      `moved sentence-7: is “${SENTENCES[7]}” at ${moved.start} to ${moved.end} now, was “${SENTENCES[7]}” at ${seventh.start} to ${seventh.end}`,
      `stale-hash: names the text ${SHORTER_HASH} now, was ${blobId(ARTICLE)}`,
    ],
  },
  'the hash alone': {
    content: fileOf([third], { textHash: '0'.repeat(40) }),
    after: fileOf([third]),
    fixed: [`stale-hash: names the text ${blobId(ARTICLE)} now, was ${'0'.repeat(40)}`],
  },
  'not the hash while an annotation is found nowhere': {
    content: fileOf([third, ofSentence(5), seventh]),
    document: checked(SHORTER),
    after: fileOf([third, ofSentence(5), moved]),
    fixed: [
      `moved sentence-7: is “${SENTENCES[7]}” at ${moved.start} to ${moved.end} now, was “${SENTENCES[7]}” at ${seventh.start} to ${seventh.end}`,
    ],
  },
  'the context': {
    content: fileOf([{ ...third, prefix: 'x' }]),
    after: fileOf([third]),
    fixed: [`context sentence-3: “${SENTENCES[3]}” has the context of the text now`],
  },
};

for (const [name, { content, document = checked(ARTICLE), after, fixed }] of Object.entries(CASES))
  test(`it is put right: ${name}`, () => {
    const repaired = repair(content, PLACE, document);
    assert.equal(repaired?.content, after);
    const told = repaired?.fixed.map(
      ({ code, annotation, message }) => `${[code, annotation ?? []].flat().join(' ')}: ${message}`,
    );
    assert.deepEqual(told, fixed);
    for (const fix of repaired?.fixed ?? []) assert.deepEqual(Fix.parse(fix), fix);
  });

test('a reworded quote is accepted with its new words', () => {
  const reworded = ARTICLE.replace('a smaller boat', 'a smaller ferry');
  const repaired = repair(SOUND, PLACE, checked(reworded));
  assert.match(repaired?.content ?? '', /"quote": "By evening a smaller ferry had taken the mail/);
});

test('nothing is done to what is sound, and to what cannot be read whole', () => {
  const twice = SOUND.replace('"annotations"', '"annotations": [], "annotations"');
  for (const content of [
    SOUND,
    '',
    '[]',
    twice,
    fileOf([], { reviewer: 'ben' }),
    SOUND.replace('"label"', '"note"'),
  ])
    assert.equal(repair(content, PLACE, checked(ARTICLE)), undefined, content);
});

test('a quote that would grow beyond what a file may hold is left where it was', () => {
  const quote = `x${'y'.repeat(49_998)}z`;
  const grown = quote.replace('y', 'yyyyy');
  const content = fileOf([{ ...third, quote, start: 0, end: quote.length, prefix: '', suffix: '' }]);
  assert.equal(repair(content, PLACE, checked(`${grown}\n`)), undefined);
});
