import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileOf, flawsOf, ofSentence } from '../testing/checked.ts';

const SOUND = fileOf([ofSentence(3), ofSentence(7)]);
const set = (name: string, value: unknown) =>
  SOUND.replace(new RegExp(`"${name}": .*?(,?)$`, 'm'), `"${name}": ${JSON.stringify(value)}$1`);

const CASES: Record<string, [content: string, ...flaws: string[]]> = {
  'another format': [set('format', 'sourcemark/2'), 'unreadable format: "sourcemark/1" / “sourcemark/2”'],
  'a label that there is not': [
    set('label', 'hearsay'),
    'unreadable annotations[0].label: one of "sourced"|"official"|"anonymous-source"|"speculative" / “hearsay”',
  ],
  'half an offset': [set('start', 1.5), 'unreadable annotations[0].start: int / 1.5'],
  'an end that is not behind the start': [
    set('end', 0),
    'unreadable annotations[0].end: end to be greater than start / 0',
  ],
  'an id twice': [
    fileOf([ofSentence(3), ofSentence(7, { id: 'sentence-3' })]),
    'unreadable annotations[1].id: every id once / "sentence-3" a second time',
  ],
  'a field of no meaning': [
    SOUND.replace('"unit"', '"units": 1, "__proto__": 2, "unit"'),
    'unreadable units: only fields of the format / “units”',
    'unreadable __proto__: only fields of the format / “__proto__”',
  ],
  'everything at once': [
    JSON.stringify({
      format: 'sourcemark/1',
      document: '',
      unit: null,
      reviewer: 'Ada Example',
      complete: {},
      annotations: [ofSentence(3, { via: [] }), { id: 'sentence-3', start: 4, end: 4 }, 'x'.repeat(100)],
    }),
    'unreadable document: string to have >=1 characters / “”',
    'unreadable textHash: string / nothing',
    'unreadable unit: "code point" / null',
    'unreadable reviewer: a slug such as first-reader: a-z, 0-9, single hyphens / “Ada Example”',
    'unreadable complete: boolean / an object',
    'unreadable annotations[0].via: array to have >=1 items / a list of 0',
    'unreadable annotations[1].quote: string / nothing',
    'unreadable annotations[1].label: one of "sourced"|"official"|"anonymous-source"|"speculative" / nothing',
    'unreadable annotations[1].prefix: string / nothing',
    'unreadable annotations[1].suffix: string / nothing',
    `unreadable annotations[2]: object / “${'x'.repeat(80)}…”`,
    'unreadable annotations[1].id: every id once / “sentence-3” a second time',
    'unreadable annotations[1].end: end to be greater than start / 4',
  ],
};

for (const [name, [content, ...flaws]] of Object.entries(CASES))
  test(`all that departs from the schema is told: ${name}`, () => {
    assert.deepEqual(flawsOf(content), flaws);
  });

test('a value of any size or depth is told in a few words', () => {
  const deep = SOUND.replace('"sourced"', `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  assert.match(flawsOf(deep).join(), /annotations\[0\]\.label: .* \/ a list of 1$/);
});
