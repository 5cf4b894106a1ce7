import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blobId } from '../annotation/hash.ts';
import { ARTICLE, check, checked, fileOf, inShort, ofSentence, SENTENCES } from '../testing/checked.ts';
import { Finding } from './finding.ts';

const [third, seventh] = [ofSentence(3), ofSentence(7)];
// How much is missing from the text without sentence 5.
const GONE = [...`${SENTENCES[5]}\n`].length;
const SOUND = fileOf([third, seventh]);
const HASH = blobId(ARTICLE);
const without = (n: number) => ARTICLE.replace(`${SENTENCES[n]}\n`, '');

type Case = { content: string; text?: string; found: [where: string, what: string][] };

const CASES: Record<string, Case> = {
  'a sentence before it is gone': {
    content: SOUND,
    text: without(5),
    found: [
      [
        'moved annotations[1].start 21:7',
        `“${SENTENCES[7]}” at ${seventh.start} to ${seventh.end} / “${SENTENCES[7]}” at ${seventh.start - GONE} to ${seventh.end - GONE}`,
      ],
    ],
  },
  'its sentence is gone': {
    content: SOUND,
    text: without(7),
    found: [
      [
        'orphan annotations[1].quote 19:7',
        `“${SENTENCES[7]}” at ${seventh.start} to ${seventh.end} / it nowhere in the document for certain`,
      ],
    ],
  },
  'another text behind all annotations': {
    content: SOUND,
    text: `${ARTICLE}More.\n`,
    found: [['stale-hash textHash 4:3', `${blobId(`${ARTICLE}More.\n`)} / ${HASH}`]],
  },
  'another text and no annotation': {
    content: fileOf([], { textHash: '0'.repeat(40) }),
    found: [['stale-hash textHash 4:3', `${HASH} / ${'0'.repeat(40)}`]],
  },
  'other words around a quote': {
    content: fileOf([{ ...third, prefix: 'x', suffix: `${third.suffix}y` }]),
    found: [
      ['context annotations[0].prefix 14:7', `“${third.prefix}” / “x”`],
      ['context annotations[0].suffix 15:7', `“${third.suffix}” / “${third.suffix}y”`],
    ],
  },
  'a quote of nothing but white space': {
    content: fileOf([
      { ...third, quote: '\n', start: third.end, end: third.end + 1, prefix: '', suffix: '' },
    ]),
    found: [['blank-quote annotations[0].quote 10:7', 'words / nothing but white space']],
  },
};

for (const [name, { content, text = ARTICLE, found }] of Object.entries(CASES))
  test(`it is found: ${name}`, () => {
    const findings = check(content, checked(text));
    assert.deepEqual(inShort(findings), found);
    for (const finding of findings) assert.deepEqual(Finding.parse(finding), finding);
  });

test('findings name the annotation, and offsets both old and new', () => {
  const [finding] = check(SOUND, checked(without(5)));
  assert.equal(finding?.annotation, 'sentence-7');
  const [from, to] = [seventh.start, seventh.end];
  assert.deepEqual(finding?.moved, {
    from: { start: from, end: to },
    to: { start: from - GONE, end: to - GONE },
  });
});
