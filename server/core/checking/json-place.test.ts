import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonPlaces, repeatedMembers } from './json-place.ts';

const TEXT = '{"a": [{"b": 1}, "x"], "c": {"a": 2, "a": 3}, "c": 4}';

const PLACES: Record<string, [path: (string | number)[], there: string]> = {
  'the whole': [[], '{"a": ['],
  'a member': [['a'], '"a": [{'],
  'an element': [['a', 1], '"x"]'],
  'a member within': [['a', 0, 'b'], '"b": 1}'],
  'a member that is missing': [['a', 0, 'label'], '{"b": 1}'],
  'a way that ends early': [['a', 7, 'label'], '"a": [{'],
  'the last of two members': [['c'], '"c": 4}'],
  'within both of two members, the last of two': [['c', 'a'], '"a": 3}'],
};

test('paths are found in one pass', () => {
  const paths = Object.values(PLACES).map(([path]) => path);
  const found = jsonPlaces(TEXT, paths);
  for (const [number, [name, [, there]]] of Object.entries(PLACES).entries())
    assert.ok(TEXT.startsWith(there, found[number]), `${name}: ${TEXT.slice(found[number])}`);
});

test('places are found up to a mistake', () => {
  assert.deepEqual(jsonPlaces('{"a": 1, b', [['a'], ['b']]), [1, 0]);
  assert.deepEqual(jsonPlaces('', [['a'], []]), [0, 0]);
});

test('repeated members are told with their place', () => {
  assert.deepEqual(repeatedMembers(TEXT), [
    { path: ['c', 'a'], index: TEXT.indexOf('"a": 3') },
    { path: ['c'], index: TEXT.lastIndexOf('"c"') },
  ]);
  assert.deepEqual(repeatedMembers('[{"a": 1}, {"a": 2}]'), []);
});
