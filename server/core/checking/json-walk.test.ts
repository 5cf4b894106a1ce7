import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../testing/arbitraries.ts';
import { walkJson } from './json-walk.ts';

const mistakeIn = (text: string) => walkJson(text, () => {});

const MISTAKES: Record<string, [text: string, index: number]> = {
  'no text': ['', 0],
  'only space': [' \n', 2],
  'a word': ['x', 0],
  'a byte-order mark': ['\uFEFF{}', 0],
  'a comment': ['{} // so', 3],
  'a second value': ['{}{}', 2],
  'a comma at the end of a list': ['[1,]', 3],
  'a comma at the end of an object': ['{"a":1,}', 7],
  'no comma': ['{"a":1 "b":2}', 7],
  'no colon': ['{"a" 1}', 5],
  'a bare name': ['{a:1}', 1],
  'the wrong bracket': ['[1}', 2],
  'a list that is not closed': ['[1', 2],
  'a string that is not closed': ['"ab', 3],
  'a line feed in a string': ['"a\nb"', 2],
  'an escape that is none': ['"a\\x"', 2],
  'half an escape': ['"\\u00"', 1],
  'a number with a zero in front': ['01', 1],
  'a number without digits': ['[-]', 1],
  'single quotes': ["['a']", 1],
  'conflict markers': ['{\n<<<<<<< ours\n', 2],
};

for (const [name, [text, index]] of Object.entries(MISTAKES))
  test(`the first mistake is found: ${name}`, () => {
    assert.throws(() => JSON.parse(text), SyntaxError);
    assert.equal(mistakeIn(text), index);
  });

test('every value is met in order, with its depth, its key and its place', () => {
  const met: unknown[] = [];
  walkJson(' {"a": [1, {"b": null}], "\\u0061": "x"}', (visit) => met.push(Object.values(visit)));
  assert.deepEqual(met, [
    [0, 0, 1, false],
    [1, 'a', 2, false],
    [2, 0, 8, false],
    [2, 1, 11, false],
    [3, 'b', 12, false],
    [1, 'a', 25, true],
  ]);
});

test('it takes for JSON what JSON.parse takes', () => {
  const spaced = fc.tuple(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 1, '\t', '\r\n'));
  const json = spaced.map(([value, space]) => JSON.stringify(value, null, space));
  const spoilt = fc
    .tuple(
      json,
      fc.nat(),
      fc.nat({ max: 3 }),
      fc.constantFrom('', '"', '\\', '0', ',', '}', ']', '\n', '-', 'e1'),
    )
    .map(([text, at, gone, sign]) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + sign + text.slice(from + gone);
    });
  fc.assert(
    fc.property(fc.oneof(json, spoilt), (text) => {
      assert.equal(mistakeIn(text) === undefined, isJson(text));
    }),
    { numRuns: 2_000 },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('what is long or deep is walked all the same, and no deeper than makes sense', () => {
  assert.equal(mistakeIn(`"${'\\n'.repeat(1_000_000)}"`), undefined);
  assert.equal(mistakeIn(`"${'x'.repeat(5_000_000)}"`), undefined);
  assert.equal(mistakeIn('['.repeat(1_000_000)), 32);
});
