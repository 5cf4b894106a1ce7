import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorOf } from '../testing/anchors.ts';
import { Text } from '../text/text.ts';
import { locate } from './anchor.ts';

const BEFORE = 'The port was closed for nine days in March. Traders waited in the hills above the town.';
const QUOTE = 'The second convoy crossed the river at night, a driver told the paper.';
const AFTER = 'He asked not to be named. The ministry of transport did not answer questions.';
const FAR =
  `Other matters filled the session. ${'Nobody spoke of the river again that week, or of the hills. '.repeat(8)}`.trim();
const STORY = `${BEFORE} ${QUOTE} ${AFTER}\n\n${FAR}\n\nThe end of the story.`;

/** What is found of a quote after an edit, with what stands before it: `…before[quote]`. */
function found(before: string, after: string, quote = QUOTE): string {
  const text = new Text(after);
  const place = locate(text, anchorOf(before, quote));
  if (place.state === 'orphan') return 'orphan';
  const near = text.sliceWithin({ start: place.start - 10, end: place.start });
  return `${place.state}: ${near}[${text.slice(place)}]`;
}

const HERE = `the town. [${QUOTE}]`;
const REWORDED = QUOTE.replace('crossed', 'went over').replace('the paper', 'our paper');
const STRAIGHT = '"It is over," said the guard at the gate.';
const CURLY = '“It is over,” said the guard at the gate.';

const edits: [name: string, after: string, found: string][] = [
  ['nothing', STORY, `placed: ${HERE}`],
  ['text after it', STORY.replace(AFTER, 'Nothing more is known.'), `placed: ${HERE}`],
  ['text before it', `😀 Updated. ${STORY}`, `moved: ${HERE}`],
  ['deleted text before it', STORY.slice(44), `moved: ${HERE}`],
  [
    'both neighbours replaced',
    `Snow fell. ${QUOTE} More snow fell.\n\n${FAR}`,
    `moved: now fell. [${QUOTE}]`,
  ],
  ['its paragraph moved to the end', `${FAR}\n\n${BEFORE} ${QUOTE} ${AFTER}`, `moved: ${HERE}`],
  ['reworded', STORY.replace(QUOTE, REWORDED), `moved: the town. [${REWORDED}]`],
  [
    'reworded, and text before it',
    `Updated. ${STORY.replace(QUOTE, REWORDED)}`,
    `moved: the town. [${REWORDED}]`,
  ],
  [
    'wrapped anew',
    STORY.replaceAll(' at night', '\nat night'),
    `moved: the town. [${QUOTE.replace(' at', '\nat')}]`,
  ],
  ['a copy far away', `${STORY}\n\n${QUOTE}`, `placed: ${HERE}`],
  ['a copy far in front', `${QUOTE}\n\n${FAR}\n\n${STORY}`, `moved: ${HERE}`],
  ['deleted', STORY.replace(`${QUOTE} `, ''), 'orphan'],
  ['replaced', STORY.replace(QUOTE, 'Nothing was seen of the lorries after that.'), 'orphan'],
  [
    'deleted, a similar one far away',
    `${STORY.replace(`${QUOTE} `, '')} ${QUOTE.replace('second', 'third')}`,
    'orphan',
  ],
  [
    'deleted, a similar one beside',
    STORY.replace(QUOTE, 'The third convoy left the town by day, a guard told the paper.'),
    'orphan',
  ],
  ['deleted, the same far away', `${STORY.replace(`${QUOTE} `, '')} ${QUOTE}`, 'orphan'],
  ['deleted, the same twice elsewhere', `${STORY.replace(`${QUOTE} `, '')} ${QUOTE} Yes. ${QUOTE}`, 'orphan'],
  ['all of it twice', `Updated. ${STORY}\n\n${STORY}`, 'orphan'],
  ['another text', 'Nothing of the kind was ever written here.', 'orphan'],
  ['an empty text', '', 'orphan'],
];

for (const [name, after, expected] of edits)
  test(`after an edit: ${name}`, () => assert.equal(found(STORY, after), expected));

const others: [name: string, before: string, after: string, quote: string, found: string][] = [
  [
    'at the start, where there is no prefix',
    `${QUOTE} ${AFTER}`,
    `😀 ${QUOTE} ${AFTER}`,
    QUOTE,
    `moved: 😀 [${QUOTE}]`,
  ],
  [
    'at the end, where there is no suffix',
    `${BEFORE} ${QUOTE}`,
    `! ${BEFORE} ${QUOTE} Yes.`,
    QUOTE,
    `moved: ${HERE}`,
  ],
  ['the whole text, without any context', QUOTE, `Title\n\n${QUOTE}\n`, QUOTE, `moved: Title\n\n[${QUOTE}]`],
  ['the whole text, deleted', QUOTE, BEFORE, QUOTE, 'orphan'],
  ['a word, by its context', STORY, `A. ${STORY}`, 'convoy', 'moved: he second [convoy]'],
  ['a word that stands elsewhere', STORY, STORY.replace(' above the town', ''), 'town', 'orphan'],
  [
    'other quotation marks',
    `${BEFORE} ${CURLY}`,
    `${BEFORE} ${STRAIGHT}`,
    CURLY,
    `moved: the town. [${STRAIGHT}]`,
  ],
  ['a mark that combines with its end', 'a cafe of old', 'x a cafe\u0301 of old', 'a cafe', 'orphan'],
];

for (const [name, before, after, quote, expected] of others)
  test(`after an edit: ${name}`, () => assert.equal(found(before, after, quote), expected));

test('of sentences that differ only in their numbers, a deleted one is not found at another', () => {
  const witness = (n: number) => `Witness ${n} spoke of the harbour “on day ${n}” 🦊 and left.`;
  const lines = Array.from({ length: 20 }, (_, n) => witness(n));
  const before = lines.join('\n');
  for (const [n, line] of lines.entries()) {
    const after = lines.toSpliced(n, 1).join('\n');
    assert.equal(found(before, after, line), 'orphan', line);
  }
});
